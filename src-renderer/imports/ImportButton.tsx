import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/**
 * The way to the import from a list; with a group its people are enrolled there. `narrow`: there is
 * room for the sign only.
 */
export function ImportButton(props: { group?: string; narrow?: boolean; disabled?: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { group, narrow = false, disabled = false } = props
  const sign = <IconTableImport size={16} stroke={1.6} aria-hidden />
  const go = (): void => void navigate({ to: '/people/import', search: { group } })
  return narrow ? (
    <Tooltip label={t('imports.title')}>
      <ActionIcon size={30} aria-label={t('imports.title')} disabled={disabled} onClick={go}>
        {sign}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button h={30} px={12} variant="default" leftSection={sign} disabled={disabled} onClick={go}>
      {t('imports.action')}
    </Button>
  )
}
