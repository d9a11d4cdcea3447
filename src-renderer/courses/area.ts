import { IconSchool } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** The courses area in the navigation. */
export const coursesArea: Area = {
  path: '/courses',
  word: 'app.areas.courses',
  icon: IconSchool,
  order: 20,
  right: 'courses.listGroups',
  palette: async () => (await import('./palette.tsx')).coursesPalette,
}
