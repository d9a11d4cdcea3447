import { IconFolderShare } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** The exports area in the navigation. */
export const exportsArea: Area = {
  path: '/export',
  word: 'app.areas.exports',
  icon: IconFolderShare,
  order: 90,
  right: 'exports.profiles',
  palette: async () => (await import('./palette.tsx')).exportsPalette,
}
