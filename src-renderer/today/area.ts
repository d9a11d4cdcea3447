import { IconSunHigh } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** What waits for whoever looks, in the navigation. */
export const todayArea: Area = {
  path: '/today',
  word: 'today.area',
  icon: IconSunHigh,
  order: 10,
  right: 'notices.waiting',
  // The one action that belongs to no area of whoever takes it.
  palette: async () => (await import('#renderer/incidents/palette.tsx')).incidentsPalette,
}
