import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ImportedAs } from '#shared/imports/schema.ts'

/**
 * The way to the import of people or sessions from a list; with a group it is theirs. `narrow`: there is
 * room for the sign only.
 */
export function ImportButton(props: {
  of?: ImportedAs
  group?: string
  narrow?: boolean
  disabled?: boolean
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { of = 'people', group, narrow = false, disabled = false } = props
  const sign = <IconTableImport size={16} stroke={1.6} aria-hidden />
  const to = of === 'people' ? '/people/import' : '/timetable/import'
  const title = t(of === 'people' ? 'imports.title' : 'imports.sessions.title')
  const go = (): void => void navigate({ to, search: { group } })
  return narrow ? (
    <Tooltip label={title}>
      <ActionIcon size={30} aria-label={title} disabled={disabled} onClick={go}>
        {sign}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button h={30} px={12} variant="default" leftSection={sign} disabled={disabled} onClick={go}>
      {t('imports.action')}
    </Button>
  )
}
