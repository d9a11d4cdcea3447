import type { LinkWebsocketClientOptions } from '@orpc/client/websocket'
import { RPCLink } from '@orpc/client/websocket'
import type { Line } from '#shared/host/line.ts'
import { createSwitchboard } from './switchboard.ts'

interface Dialling {
  /** Makes a new socket; it may fail later, by its `close` event. */
  dial: () => LinkWebsocketClientOptions['websocket']
  /** Whether the host still knows this window: `unknown` when it did not answer. */
  stillWelcome: () => Promise<'yes' | 'no' | 'unknown'>
  patienceMs?: number
}

const pauses = [100, 250, 500, 1000, 2000, 4000]

/** The browser host's line: one WebSocket, dialled again whenever it dies, until the session is over. */
export function socketLine({ dial, stillWelcome, patienceMs = 10_000 }: Dialling): Line {
  const board = createSwitchboard({ patienceMs })
  let failures = 0

  const connect = (): void => {
    const socket = dial()
    const link = new RPCLink({ websocket: socket })
    socket.addEventListener('open', () => {
      failures = 0
      board.plugIn(link)
    })
    socket.addEventListener('close', () => {
      board.unplug()
      void again()
    })
  }

  const again = async (): Promise<void> => {
    const pause = pauses[Math.min(failures, pauses.length - 1)] ?? 0
    failures += 1
    await new Promise((resolve) => setTimeout(resolve, pause))
    if ((await stillWelcome()) === 'no') board.end()
    else connect()
  }

  connect()
  return board.line
}
