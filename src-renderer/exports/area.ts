import { IconFolderShare } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** The exports area in the navigation. */
export const exportsArea: Area = {
  path: '/export',
  word: 'exports.area',
  icon: IconFolderShare,
  order: 90,
  right: 'exports.profiles',
}
