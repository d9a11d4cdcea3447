import { IconSpeakerphone } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** What is still to be told, in the navigation. */
export const noticesArea: Area = {
  path: '/notices',
  word: 'notices.area',
  icon: IconSpeakerphone,
  order: 28,
  right: 'notices.waiting',
}
