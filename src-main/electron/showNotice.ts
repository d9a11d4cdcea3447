import { Notification } from 'electron'
import type { HostNotice } from '#shared/host/services.ts'

/** Those on the screen: one that nobody holds is forgotten, and its click with it. */
const shown = new Set<Notification>()

/** Shows a message of the system's; `opened` is called when somebody clicks it. */
export function showNotice(message: HostNotice, opened: () => void): 'shown' | 'unavailable' {
  if (!Notification.isSupported()) return 'unavailable'
  const notice = new Notification(message)
  shown.add(notice)
  notice.on('click', () => {
    shown.delete(notice)
    opened()
  })
  notice.on('close', () => shown.delete(notice))
  notice.on('failed', () => shown.delete(notice))
  notice.show()
  return 'shown'
}
