import { beginWork, endWork, forgetWork } from '#renderer/components/feedback/longWork.ts'

/** What takes no longer is over before anybody could read its line. */
const quickMilliseconds = 400

/**
 * Shows work in the tray unless it is over at once; `ended` says how it came out. `null`: the screen
 * itself shows what came of it, and the line goes.
 */
export const inTray = async <T>(
  work: { id: string; title: string; cancel: () => void },
  running: Promise<T>,
  ended: (value: T) => 'done' | 'failed' | 'cancelled' | null,
): Promise<T> => {
  let shown = false
  const later = setTimeout(() => {
    shown = true
    beginWork(work)
  }, quickMilliseconds)
  let how: 'done' | 'failed' | 'cancelled' | null = 'failed'
  try {
    const value = await running
    how = ended(value)
    return value
  } finally {
    clearTimeout(later)
    if (shown) endWork(work.id, how ?? 'done')
    if (how === null) forgetWork(work.id)
  }
}
