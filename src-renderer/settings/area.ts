import { IconSettings } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** The settings in the navigation; everyone has at least a password of their own there. */
export const settingsArea: Area = {
  path: '/settings',
  word: 'app.areas.settings',
  icon: IconSettings,
  order: 100,
  right: 'settings.institution',
  palette: async () => (await import('./palette.tsx')).settingsPalette,
}
