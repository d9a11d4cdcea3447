import { IconSpeakerphone } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** What is still to be told, in the navigation. */
export const noticesArea: Area = {
  path: '/notices',
  word: 'app.areas.notices',
  icon: IconSpeakerphone,
  order: 28,
  right: 'notices.waiting',
  waits: 'notices',
  palette: async () => (await import('./palette.tsx')).noticesPalette,
}
