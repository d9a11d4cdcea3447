import { randomUUID } from 'node:crypto'
import type { MessagePortMain, UtilityProcess } from 'electron'
import type { OfficeMessage } from './officeMessages.ts'
import { countDeath, restartPause } from './restartPause.ts'

interface KeeperWishes {
  fork: () => UtilityProcess
  newChannel: () => { port1: MessagePortMain; port2: MessagePortMain }
  /** Gives the window a port to the office. */
  hand: (port: MessagePortMain) => void
  /** Tells the window that the office is gone for now. */
  lost: () => void
}

export interface OfficeKeeper {
  /** Hands the window a fresh port; also when it was reloaded. */
  connectWindow(): void
  /** The computer is about to sleep: long work is given up. */
  sleep(): void
  /** Closes the office in peace; a process that does not end is ended. */
  close(patienceMs: number): Promise<void>
}

const tell = (office: UtilityProcess, message: OfficeMessage, port?: MessagePortMain): void =>
  office.postMessage(message, port === undefined ? [] : [port])

/** Keeps an office process running: when it dies, the window is told, and gets a port to the next one. */
export function keepOffice({ fork, newChannel, hand, lost }: KeeperWishes): OfficeKeeper {
  let deaths = 0
  let closing = false
  let office: UtilityProcess | undefined
  let windowWaits = false
  let pause: NodeJS.Timeout | undefined

  const start = (): void => {
    const begun = Date.now()
    const started = fork()
    office = started
    started.once('exit', () => {
      if (office !== started) return
      office = undefined
      if (closing) return
      lost()
      windowWaits = true
      deaths = countDeath(deaths, Date.now() - begun)
      pause = setTimeout(start, restartPause(deaths))
    })
    if (windowWaits) connectWindow()
  }

  const connectWindow = (): void => {
    windowWaits = office === undefined
    if (office === undefined) return
    const { port1, port2 } = newChannel()
    tell(office, { tell: 'window', window: randomUUID() }, port2)
    hand(port1)
  }

  start()
  return {
    connectWindow,
    sleep() {
      if (office !== undefined) tell(office, { tell: 'sleep' })
    },
    async close(patienceMs) {
      closing = true
      clearTimeout(pause)
      const last = office
      if (last === undefined) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          last.kill()
          resolve()
        }, patienceMs)
        last.once('exit', () => {
          clearTimeout(timer)
          resolve()
        })
        tell(last, { tell: 'close' })
      })
    },
  }
}
