/**
 * Ends the host some seconds after its own window was closed and no other is connected. The wait
 * is for a reload and for a second window that is just opening.
 */
export function endWithLastWindow(end: () => void, patienceMs: number) {
  let ownOpen = true
  let windows = 0
  let timer: NodeJS.Timeout | undefined
  const weigh = (): void => {
    clearTimeout(timer)
    timer = ownOpen || windows > 0 ? undefined : setTimeout(end, patienceMs)
  }
  return {
    ownWindowOpened(): void {
      ownOpen = true
      weigh()
    },
    ownWindowClosed(): void {
      ownOpen = false
      weigh()
    },
    windowsConnected(count: number): void {
      windows = count
      weigh()
    },
    stop: (): void => clearTimeout(timer),
  }
}
