import { app, dialog } from 'electron'
import type { HostTexts } from '#shared/host/texts/texts.ts'

/** How long (ms) nothing is said: an office is mostly closed by then. */
const unnoticed = 1_000

/**
 * Says in words that this start waits for another that is closing the office, until it has ended. Not
 * on macOS, whose box without a window would hold this process up; there the system starts no second one.
 */
export function sayWaiting(texts: () => HostTexts): { begin(): void; end(): void } {
  const over = new AbortController()
  const say = async (): Promise<void> => {
    await app.whenReady()
    const { closing: message, closingTitle: title } = texts().folder
    if (over.signal.aborted) return
    await dialog.showMessageBox({ type: 'info', title, message, signal: over.signal })
  }
  let timer: NodeJS.Timeout | undefined
  return {
    begin() {
      if (process.platform !== 'darwin') timer = setTimeout(() => void say(), unnoticed)
    },
    end() {
      clearTimeout(timer)
      over.abort()
    },
  }
}
