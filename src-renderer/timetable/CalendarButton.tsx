import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCalendarWeek } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Opens the calendar of a group, a teacher or a room; `narrow` leaves room for the sign only. */
export function CalendarButton({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = (): void => void navigate({ to: '/timetable/calendar' })
  const sign = <IconCalendarWeek size={16} stroke={1.8} aria-hidden />
  if (!narrow) {
    return (
      <Button variant="default" h={30} px={12} leftSection={sign} onClick={open}>
        {t('timetable.calendar.title')}
      </Button>
    )
  }
  return (
    <Tooltip label={t('timetable.calendar.title')}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('timetable.calendar.title')}
        onClick={open}
      >
        {sign}
      </ActionIcon>
    </Tooltip>
  )
}
