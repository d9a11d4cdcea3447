import { IconPackage } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** What goes out to participants, in the navigation. */
export const deliveriesArea: Area = {
  path: '/deliveries',
  word: 'deliveries.area',
  icon: IconPackage,
  order: 45,
  right: 'lockers.list',
}
