import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Runs a program of the system. @returns why it did not do what it was asked; null when it did */
export function tried(program: string, ...words: string[]): string | null {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' })
  return status === 0 ? null : `${program}: ${(stderr || (error?.message ?? 'failed')).trim()}`
}

/** A folder that is gone after the test. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'norise-fault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Mounts a small disk in a folder until it is unmounted, or the test ends. @returns why it could not; null when it did */
export function mountDisk(folder: string): string | null {
  const why = tried('mount', '-t', 'tmpfs', '-o', 'size=20m', 'norise-test', folder)
  if (why === null) onTestFinished(() => void tried('umount', '-l', folder))
  return why
}

/** Why no file can be made immutable here; null where it can. */
export const whyNotImmutable = (): string | null =>
  probe((folder) => tried('chattr', '+i', folder) ?? tried('chattr', '-i', folder))

/** Why no folder can be mounted a second time here; null where it can. */
export const whyNotMounted = (): string | null =>
  probe((folder) => tried('mount', '--bind', folder, folder) ?? tried('umount', folder))

function probe(what: (folder: string) => string | null): string | null {
  if (process.platform !== 'linux') return 'that can be tried on Linux only'
  const folder = mkdtempSync(join(tmpdir(), 'norise-probe-'))
  const why = what(folder)
  rmSync(folder, { recursive: true, force: true })
  return why
}
