import { IconUserShield } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** What people ask of their data, and how long it is kept: the director's. */
export const privacyArea: Area = {
  path: '/privacy',
  word: 'app.areas.privacy',
  icon: IconUserShield,
  order: 77,
  right: 'privacy.list',
  waits: 'privacy',
  palette: async () => (await import('./palette.tsx')).privacyPalette,
}
