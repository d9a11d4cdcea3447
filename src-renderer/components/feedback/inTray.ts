import { beginWork, endWork, forgetWork } from './longWork.ts'

/** What takes no longer is over before anybody could read its line. */
const quickMilliseconds = 400

/**
 * Shows work in the tray unless it is over at once; `ended` says how it came out. `null`: the screen
 * itself shows what came of it, and the line goes. `stop` is what its cancel pulls; without it the work
 * can't be cancelled.
 */
export const inTray = async <T>(
  { id, title, stop }: { id: string; title: string; stop?: AbortController },
  running: Promise<T>,
  ended: (value: T) => 'done' | 'failed' | 'cancelled' | null,
): Promise<T> => {
  let shown = false
  const later = setTimeout(() => {
    shown = true
    beginWork({ id, title, ...(stop === undefined ? {} : { cancel: () => stop.abort() }) })
  }, quickMilliseconds)
  let how: 'done' | 'failed' | 'cancelled' | null = 'failed'
  try {
    const value = await running
    how = ended(value)
    return value
  } catch (error) {
    if (stop?.signal.aborted === true) how = 'cancelled'
    throw error
  } finally {
    clearTimeout(later)
    if (shown) endWork(id, how ?? 'done')
    if (how === null) forgetWork(id)
  }
}
