import { randomUUID } from 'node:crypto'
import type { MessagePortMain, UtilityProcess } from 'electron'
import type { AtClose } from '#shared/host/servedOffice.ts'
import { type OfficeMessage, ShellMessage } from './officeMessages.ts'
import { countDeath, restartPause } from './restartPause.ts'

interface KeeperWishes {
  fork: () => UtilityProcess
  newChannel: () => { port1: MessagePortMain; port2: MessagePortMain }
  /** Gives the window a port to the office. */
  hand: (port: MessagePortMain) => void
  /** Tells the window that the office is gone for now. */
  lost: () => void
  /** The office asks to close the program: a newer one is to take its place. */
  quit: () => void
}

export interface OfficeKeeper {
  /** Hands the window a fresh port; also when it was reloaded. */
  connectWindow(): void
  /** The window was refused what no screen of ours asks for: the access log is to know. */
  noteStrange(): void
  /** The computer is about to sleep: long work is given up. */
  sleep(): void
  /**
   * Closes the office in peace; a process that does not end is ended. Answers what becomes of the
   * program: it stays wherever the office did not say that it closed.
   */
  close(update: 'asChosen' | 'leaveProgram'): Promise<AtClose>
}

/** How long (ms) closing may take, and how long where the office makes a backup first. */
const patience = 8_000
const patienceForBackup = 120_000

const tell = (office: UtilityProcess, message: OfficeMessage, port?: MessagePortMain): void =>
  office.postMessage(message, port === undefined ? [] : [port])

/** Keeps an office process running: when it dies, the window is told, and gets a port to the next one. */
export function keepOffice({ fork, newChannel, hand, lost, quit }: KeeperWishes): OfficeKeeper {
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
    started.on('message', (said: unknown) => {
      const message = ShellMessage.parse(said)
      if (message.tell === 'quit') quit()
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
    noteStrange() {
      if (office !== undefined) tell(office, { tell: 'strange' })
    },
    sleep() {
      if (office !== undefined) tell(office, { tell: 'sleep' })
    },
    async close(update) {
      closing = true
      clearTimeout(pause)
      const last = office
      if (last === undefined) return 'stay'
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      const give = (ms: number): NodeJS.Timeout =>
        setTimeout(() => {
          last.kill()
          end()
        }, ms)
      let timer = give(patience)
      let program: AtClose = 'stay'
      last.on('message', (said: unknown) => {
        const message = ShellMessage.parse(said)
        if (message.tell === 'closed') program = message.program
        if (message.tell !== 'backingUp') return
        clearTimeout(timer)
        timer = give(patienceForBackup)
      })
      last.once('exit', () => end())
      tell(last, { tell: 'close', update })
      await ended
      clearTimeout(timer)
      return program
    },
  }
}
