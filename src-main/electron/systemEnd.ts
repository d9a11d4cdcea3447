import type { BrowserWindow, PowerMonitor } from 'electron'

/**
 * Calls `end` when the computer goes down or somebody logs out, so that the office is closed in peace:
 * a running command ends, a long delivery is put back. Windows asks the window, the others tell the
 * power monitor, whose types leave out the event that puts the shutdown off.
 */
export function onSystemEnd(
  power: Pick<PowerMonitor, 'on'>,
  end: () => void,
): (window: Pick<BrowserWindow, 'on'>) => void {
  power.on('shutdown', (...event: { preventDefault(): void }[]) => {
    event[0]?.preventDefault()
    end()
  })
  return (window) => {
    window.on('query-session-end', (event) => {
      // Windows waits a few seconds for whoever asks it to.
      event.preventDefault()
      end()
    })
    window.on('session-end', end)
  }
}
