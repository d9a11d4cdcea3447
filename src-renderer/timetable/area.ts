import { IconCalendarWeek } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** The timetable in the navigation. */
export const timetableArea: Area = {
  path: '/timetable',
  word: 'app.areas.timetable',
  icon: IconCalendarWeek,
  order: 25,
  right: 'timetable.listSessions',
  palette: async () => (await import('./palette.tsx')).timetablePalette,
}
