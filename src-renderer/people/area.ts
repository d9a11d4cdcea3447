import { IconUsers } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** The people area in the navigation. */
export const peopleArea: Area = {
  path: '/people',
  word: 'people.area',
  icon: IconUsers,
  order: 30,
  right: 'people.list',
  palette: async () => (await import('./palette.tsx')).peoplePalette,
}
