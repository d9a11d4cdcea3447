import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

/** `window`: a window of our own, whose end we notice. `tab`: the system's browser took the address. */
export type Opened =
  { kind: 'window'; ended: Promise<void>; close(): void } | { kind: 'tab' } | { kind: 'none' }

const firstThatRuns = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (runs) return path
  }
  return undefined
}

/** Resolves with the child when it is running, undefined when it could not be started. */
const started = (child: ChildProcess): Promise<ChildProcess | undefined> =>
  new Promise((resolve) => {
    child.once('spawn', () => resolve(child))
    child.once('error', () => resolve(undefined))
  })

const systemOpener = (platform: NodeJS.Platform, address: string): [string, string[]] => {
  switch (platform) {
    case 'win32':
      return ['rundll32.exe', ['url.dll,FileProtocolHandler', address]]
    case 'darwin':
      return ['/usr/bin/open', [address]]
    default:
      return ['xdg-open', [address]]
  }
}

interface WindowWishes {
  address: string
  /** A browser profile of our own: without it the window joins the browser that is running. */
  profile: string
  candidates: readonly string[]
  platform: NodeJS.Platform
}

/** Opens the office in a window without browser bars, else in the system's browser, else nowhere. */
export async function openWindow(wishes: WindowWishes): Promise<Opened> {
  const program = await firstThatRuns(wishes.candidates)
  if (program !== undefined) {
    const child = await started(
      spawn(
        program,
        [
          `--app=${wishes.address}`,
          `--user-data-dir=${wishes.profile}`,
          '--no-first-run',
          '--no-default-browser-check',
          '--disable-sync',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-features=Translate,MediaRouter',
          '--disable-session-crashed-bubble',
        ],
        { stdio: 'ignore', windowsHide: false },
      ),
    )
    if (child !== undefined) {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      return { kind: 'window', ended, close: () => child.kill() }
    }
  }
  const [opener, args] = systemOpener(wishes.platform, wishes.address)
  const child = await started(spawn(opener, args, { stdio: 'ignore', detached: true }))
  child?.unref()
  return { kind: child === undefined ? 'none' : 'tab' }
}
