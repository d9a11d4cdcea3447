import { posix, win32 } from 'node:path'
import { z } from 'zod'
import { dataFolder } from '#main/folder/dataFolder.ts'
import { type Machine, thisMachine } from './machine.ts'

const NextStart = z.object({ folder: z.string().min(1), at: z.iso.datetime() })

/** For how long (ms) a remembered start is one: an installer that took longer has failed. */
const valid = 30 * 60_000

/** In the system's usual place, which a program that was told nothing looks into. */
const noteOf = (machine: Machine): string =>
  (machine.platform === 'win32' ? win32 : posix).join(dataFolder(machine, false), 'next-start.json')

/**
 * Remembers which folder the newer version is to open: the installer of Windows starts it with
 * `--updated` and no other words. Answers whether it could be remembered.
 */
export function rememberNextStart(folder: string, machine = thisMachine()): boolean {
  try {
    machine.writeNote(noteOf(machine), JSON.stringify({ folder, at: new Date().toISOString() }))
    return true
  } catch {
    return false
  }
}

/** Forgets what an earlier installer left behind. Answers whether there is none now. */
export function forgetNextStart(machine = thisMachine()): boolean {
  try {
    machine.removeNote(noteOf(machine))
    return true
  } catch {
    return false
  }
}

/** The remembered folder, once; undefined where there is none, or it was remembered long ago. */
export function takeNextStart(machine = thisMachine()): string | undefined {
  const note = noteOf(machine)
  try {
    const { folder, at } = NextStart.parse(JSON.parse(machine.readNote(note)))
    machine.removeNote(note)
    return Math.abs(Date.now() - Date.parse(at)) <= valid ? folder : undefined
  } catch {
    return undefined
  }
}
