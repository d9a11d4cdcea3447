import { IconVideo } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** Recordings of sessions and the consents they need, in the navigation. */
export const recordingsArea: Area = {
  path: '/recordings',
  word: 'app.areas.recordings',
  icon: IconVideo,
  order: 37,
  right: 'recordings.board',
  waits: 'recordings',
  palette: async () => (await import('./palette.tsx')).recordingsPalette,
}
