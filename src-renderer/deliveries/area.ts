import { IconPackage } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** Materials and what is sent, in the navigation. */
export const deliveriesArea: Area = {
  path: '/deliveries',
  word: 'app.areas.deliveries',
  icon: IconPackage,
  order: 45,
  right: 'deliveries.list',
  waits: 'deliveries',
  palette: async () => (await import('./palette.tsx')).deliveriesPalette,
}
