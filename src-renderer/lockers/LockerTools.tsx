import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconMap2 } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'

/** The way from the list to the map, where the office uses it; beside an open pane only its sign. */
export function LockerTools({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: policies } = usePolicies()
  if (policies?.deliveryMap !== true) return null
  const word = t('lockers.map.show')
  const sign = <IconMap2 size={16} stroke={1.6} aria-hidden />
  const show = (): void =>
    void navigate({ to: '/deliveries/lockers', search: (now) => ({ ...now, view: 'map' }) })
  return narrow ? (
    <Tooltip label={word}>
      <ActionIcon size={30} aria-label={word} onClick={show}>
        {sign}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button h={30} px={12} variant="default" leftSection={sign} onClick={show}>
      {word}
    </Button>
  )
}
