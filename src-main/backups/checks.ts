import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupFolder } from '#main/database/databaseFile.ts'

const Checks = z.record(
  z.string(),
  z.object({
    /** Bytes, and the file's time (ms): one that changed since counts as unread. */
    size: z.number(),
    mtime: z.number(),
    found: z.enum(['whole', 'damaged']),
  }),
)
type Checks = z.infer<typeof Checks>

const checksFile = (folder: string): string => join(backupFolder(folder), 'checks.json')

/**
 * What reading the backups through found, kept beside them: the list must be there when the office's
 * own file can't be opened. Nothing is known where it can't be read.
 */
export function readChecks(folder: string): Checks {
  try {
    return Checks.parse(JSON.parse(readFileSync(checksFile(folder), 'utf8')))
  } catch {
    return {}
  }
}

/** Remembers what was found of a backup, and forgets those that are gone. */
export function rememberCheck(folder: string, name: string, found: 'whole' | 'damaged'): void {
  const { size, mtimeMs: mtime } = statSync(join(backupFolder(folder), name))
  const standing = Object.entries({ ...readChecks(folder), [name]: { size, mtime, found } }).filter(
    ([each]) => statSync(join(backupFolder(folder), each), { throwIfNoEntry: false }) !== undefined,
  )
  mkdirSync(backupFolder(folder), { recursive: true })
  const part = `${checksFile(folder)}.part`
  writeFileSync(part, JSON.stringify(Object.fromEntries(standing)))
  renameSync(part, checksFile(folder))
}
