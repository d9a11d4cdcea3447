import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { namedFolder } from '#main/folder/takeFolder.ts'

const NextStart = z.object({ folder: z.string().min(1), at: z.iso.datetime() })

/** For how long (ms) a remembered start is one: an installer that took longer has failed. */
const valid = 30 * 60_000

/** In the system's usual place, which a program that was told nothing looks into. */
const noteOf = (): string => join(namedFolder({ named: undefined, demo: false }), 'next-start.json')

/**
 * Remembers which folder the newer version is to open: the installer of Windows starts it with
 * `--updated` and no other words. Answers whether it could be remembered.
 */
export function rememberNextStart(folder: string): boolean {
  const note = noteOf()
  try {
    mkdirSync(dirname(note), { recursive: true, mode: 0o700 })
    writeFileSync(note, JSON.stringify({ folder, at: new Date().toISOString() }), { mode: 0o600 })
    return true
  } catch {
    return false
  }
}

/** Forgets what an earlier installer left behind. Answers whether there is none now. */
export function forgetNextStart(): boolean {
  try {
    rmSync(noteOf(), { force: true })
    return true
  } catch {
    return false
  }
}

/** The remembered folder, once; undefined where there is none, or it was remembered long ago. */
export function takeNextStart(): string | undefined {
  const note = noteOf()
  try {
    const { folder, at } = NextStart.parse(JSON.parse(readFileSync(note, 'utf8')))
    rmSync(note, { force: true })
    return Math.abs(Date.now() - Date.parse(at)) <= valid ? folder : undefined
  } catch {
    return undefined
  }
}
