import type { ChildProcess } from 'node:child_process'
import type { DemoAnswer } from '#shared/host/demoAnswer.ts'
import { demoFolder } from './demoFolder.ts'
import { startBeside } from './startBeside.ts'

/** A program and its words: the host itself, to be started once more. */
export interface OwnProgram {
  program: string
  words: readonly string[]
}

export interface DemoOpener {
  /** Finds the demo office running or starts it; asked twice at once, it starts one. */
  open(): Promise<DemoAnswer>
  /** Ends what was started here, in peace where it listens to us; resolves when it has ended. */
  end(): Promise<void>
}

const endPatienceMs = 8000

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const hurry = setTimeout(() => child.kill('SIGKILL'), endPatienceMs)
    child.once('exit', () => {
      clearTimeout(hurry)
      resolve()
    })
    // Windows knows no signal that asks: a channel that closes does, everywhere.
    if (child.connected) child.disconnect()
    else child.kill('SIGTERM')
  })

/**
 * The demo office beside an office: a second host process on a folder of its own.
 * @param named the folder somebody named for the office itself
 * @param start starts a host on the folder it is given
 */
export function demoBeside(
  named: string | undefined,
  start: (folder: string) => ChildProcess,
): DemoOpener {
  const folder = demoFolder(named)
  const started = new Set<ChildProcess>()
  let before: Promise<unknown> = Promise.resolve()
  const open = async (): Promise<DemoAnswer> => {
    const outcome = await startBeside(folder, () => {
      const child = start(folder)
      started.add(child)
      child.once('exit', () => started.delete(child))
      return child
    })
    if (outcome.state !== 'running') {
      return {
        kind: 'refused',
        why: outcome.state === 'refused' ? 'folder' : 'failed',
        folder,
      }
    }
    return outcome.reply.host === 'electron'
      ? { kind: 'inFront' }
      : { kind: 'running', address: outcome.reply.address }
  }
  return {
    // One after the other: the second finds what the first started, and gets an address of its own.
    open() {
      const asked = before.then(open)
      before = asked.catch(() => undefined)
      return asked
    },
    async end() {
      await Promise.all([...started].map(end))
    },
  }
}
