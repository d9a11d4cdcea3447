import { RPCLink } from '@orpc/client/message-port'
import { officePortMessage } from '#shared/host/bridge.ts'
import type { ShellBridge } from '#shared/host/bridge.ts'
import type { Line } from '#shared/host/line.ts'
import { createSwitchboard } from './switchboard.ts'

/** After so long (ms) a window whose port was closed, though the office is there, asks for another one. */
const pause = 1_000

/** Electron's line: ports to the office process, handed over by the shell each time it was started. */
export function portLine(
  bridge: Pick<ShellBridge, 'askForOffice' | 'onOfficeLost'>,
  window: Pick<Window, 'addEventListener'>,
  patienceMs = 10_000,
): Line {
  const board = createSwitchboard({ patienceMs })
  let current: MessagePort | undefined

  window.addEventListener('message', (event) => {
    const [port] = event.ports
    // Only the preload script can post from this very window.
    if (event.source !== window || event.data !== officePortMessage || port === undefined) return
    current?.close()
    current = port
    port.addEventListener('close', () => {
      if (current !== port) return
      current = undefined
      board.unplug()
      // Where the office is gone the shell hands over the next one's by itself.
      setTimeout(() => {
        if (current === undefined) void bridge.askForOffice()
      }, pause)
    })
    board.plugIn(new RPCLink({ port }))
    port.start()
  })
  bridge.onOfficeLost(() => {
    current?.close()
    current = undefined
    board.unplug()
  })
  void bridge.askForOffice()
  return board.line
}
