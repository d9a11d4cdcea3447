import { app, dialog } from 'electron'

/** How long (ms) nothing is said: an office is mostly closed by then. */
const unnoticed = 1_000

interface Words {
  title: string
  message: string
  /** What the one button does, where it does more than take the box away. */
  button?: string
}

/**
 * Says in words what this start waits for, until it has ended: for another that is closing the office, as
 * a rule. Not on macOS, whose box without a window would hold this process up; there the system starts no
 * second one.
 * @param dismissed the person does not want to wait
 */
export function sayWaiting(
  words: () => Words,
  dismissed: () => void = () => undefined,
): { begin(): void; end(): void } {
  const over = new AbortController()
  const say = async (): Promise<void> => {
    await app.whenReady()
    if (over.signal.aborted) return
    const { title, message, button } = words()
    await dialog.showMessageBox({
      type: 'info',
      title,
      message,
      ...(button === undefined ? {} : { buttons: [button] }),
      signal: over.signal,
    })
    if (!over.signal.aborted) dismissed()
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
