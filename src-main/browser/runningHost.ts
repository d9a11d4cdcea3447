import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { OwnProgram } from '#main/folder/openDemo.ts'
import { demoBeside } from '#main/folder/openDemo.ts'
import type { FolderOutcome } from '#main/folder/takeFolder.ts'
import { takeFolder } from '#main/folder/takeFolder.ts'
import type { ServedOffice } from '#shared/host/servedOffice.ts'
import { browserCandidates } from './findBrowser.ts'
import { endWithLastWindow } from './lastWindow.ts'
import type { LineLimits } from './officeLine.ts'
import { createOfficeLine } from './officeLine.ts'
import type { Opened } from './openWindow.ts'
import { openWindow } from './openWindow.ts'
import { createSessions } from './sessions.ts'
import { startWebServer } from './webServer.ts'

export interface HostWishes {
  data: string | undefined
  demo: boolean
  port: number
  open: boolean
  /** The windows of a host that crashed are still there: they come back by themselves. */
  resumed: boolean
  /** What signs the sessions. */
  sessionKey: Uint8Array
  /** The folder of the built screen. */
  screen: string
  /** This host as a program, to be started once more for the demo office. */
  ownProgram: OwnProgram
  openOffice: (options: { folder: string; demo: boolean }) => Promise<ServedOffice>
  limits?: Partial<LineLimits>
  /** Called when this start waits for another host that is closing the office. */
  onWait?: () => void
  /** Called when this start waits until the folder can be written to. */
  onUnwritable?: (folder: string) => void
}

export interface RunningHost {
  folder: string
  port: number
  /** A fresh address that opens a session once. */
  freshAddress(): string
  opened: Opened['kind']
  /** Resolves when the host has ended, whoever ended it. */
  ended: Promise<void>
  end(): Promise<void>
}

export type StartOutcome =
  | { state: 'running'; host: RunningHost }
  | { state: 'portTaken' }
  | Exclude<FolderOutcome, { state: 'mine' }>

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/**
 * A host of its own for the demo office, on any port and without a window: the page that asked shows
 * it. Its end of the channel tells it when this process is gone, however it went.
 */
const startDemoHost = ({ program, words }: OwnProgram, folder: string): ChildProcess =>
  spawn(program, [...words, '--demo', `--data=${folder}`, '--no-open'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  })

/** Starts the browser host: takes the folder, opens its office, serves it, opens a window. */
export async function startHost(wishes: HostWishes): Promise<StartOutcome> {
  const running = Promise.withResolvers<{ address(): string; show(): Promise<Opened> }>()
  let ending: Promise<void> | undefined
  const taken = await takeFolder(
    { named: wishes.data, demo: wishes.demo },
    {
      host: 'browser',
      show: wishes.open,
      ...(wishes.onWait === undefined ? {} : { onWait: wishes.onWait }),
      ...(wishes.onUnwritable === undefined ? {} : { onUnwritable: wishes.onUnwritable }),
      // A second start may ring while this one is still starting.
      answer: async (show) => {
        const { address, show: open } = await running.promise
        if (ending !== undefined) return { closing: 'forNow' }
        if (show && wishes.open) await open()
        return { host: 'browser', address: address() }
      },
    },
  )
  if (taken.state !== 'mine') return taken

  const { folder, lock } = taken
  const office = await wishes.openOffice({ folder, demo: wishes.demo }).catch(async (error) => {
    await lock.release()
    throw error
  })
  const sessions = createSessions(folder, wishes.sessionKey)
  const line = createOfficeLine(office, wishes.limits)
  const giveBack = async (): Promise<void> => {
    line.close()
    await office.close()
    await lock.release()
  }
  const demo = demoBeside(wishes.data, (at) => startDemoHost(wishes.ownProgram, at))
  const server = await startWebServer(wishes.port, {
    screen: wishes.screen,
    sessions,
    line,
    // The demo office itself has none beside it.
    openDemo: wishes.demo ? async () => ({ kind: 'inFront' }) : demo.open,
  }).catch(async (error: unknown) => {
    await giveBack()
    if (codeOf(error) === 'EADDRINUSE') return undefined
    throw error
  })
  if (server === undefined) return { state: 'portTaken' }

  const address = (): string =>
    `http://127.0.0.1:${server.port}/enter?token=${sessions.issueTicket()}`
  const windows = new Set<Extract<Opened, { kind: 'window' }>>()
  const { promise: ended, resolve: hasEnded } = Promise.withResolvers<void>()
  const end = (): Promise<void> =>
    (ending ??= (async () => {
      closing.stop()
      for (const window of windows) window.close()
      line.close()
      await demo.end()
      await server.close()
      await giveBack()
      hasEnded()
    })())
  const closing = endWithLastWindow(() => void end(), wishes.resumed ? 20_000 : 4000)
  line.onWindows(closing.windowsConnected)

  const watch = async (window: Extract<Opened, { kind: 'window' }>, begun: number) => {
    await window.ended
    windows.delete(window)
    // A browser that ends at once never showed anything: the address still works elsewhere.
    if (windows.size === 0 && Date.now() - begun > 3000) closing.ownWindowClosed()
  }
  const show = async (): Promise<Opened> => {
    const { platform, env } = process
    const opened = await openWindow({
      address: address(),
      profile: join(folder, 'browser-window'),
      candidates: browserCandidates({ platform, env, home: homedir() }),
      platform,
    })
    if (opened.kind === 'window') {
      windows.add(opened)
      closing.ownWindowOpened()
      void watch(opened, Date.now())
    }
    return opened
  }
  running.resolve({ address, show })
  // The window a crashed host had opened can't be watched any more; its line can.
  if (wishes.resumed) closing.ownWindowClosed()
  const opened: Opened = wishes.open && !wishes.resumed ? await show() : { kind: 'none' }
  return {
    state: 'running',
    host: { folder, port: server.port, freshAddress: address, opened: opened.kind, ended, end },
  }
}
