import { IconPackage } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** What is sent to participants, in the navigation. */
export const materialsArea: Area = {
  path: '/deliveries/materials',
  word: 'materials.area',
  icon: IconPackage,
  order: 45,
  right: 'materials.list',
  palette: async () => (await import('./palette.tsx')).materialsPalette,
}
