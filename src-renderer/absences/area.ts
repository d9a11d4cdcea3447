import { IconCalendarX } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** Who is away, in the navigation. */
export const absencesArea: Area = {
  path: '/absences',
  word: 'app.areas.absences',
  icon: IconCalendarX,
  order: 35,
  right: 'absences.list',
  waits: 'absences',
  palette: async () => (await import('./palette.tsx')).absencesPalette,
}
