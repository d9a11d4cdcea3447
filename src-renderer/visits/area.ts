import { IconDoorEnter } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** Visits in person in the navigation. */
export const visitsArea: Area = {
  path: '/visits',
  word: 'app.areas.visits',
  icon: IconDoorEnter,
  order: 70,
  right: 'visits.list',
  palette: async () => (await import('./palette.tsx')).visitsPalette,
}
