import { IconDeviceLaptop } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** What the office lends, in the navigation. */
export const equipmentArea: Area = {
  path: '/equipment',
  word: 'app.areas.equipment',
  icon: IconDeviceLaptop,
  order: 40,
  right: 'equipment.listItems',
  waits: 'equipment',
  palette: async () => (await import('./palette.tsx')).equipmentPalette,
}
