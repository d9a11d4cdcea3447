import { readFileSync } from 'node:fs'
import { readdir, rename, stat, writeFile } from 'node:fs/promises'
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

/** Remembers what was found of a backup, and forgets those that are gone. No call waits for the disk. */
export async function rememberCheck(
  folder: string,
  name: string,
  found: 'whole' | 'damaged',
): Promise<void> {
  const { size, mtimeMs: mtime } = await stat(join(backupFolder(folder), name))
  const standing = new Set(await readdir(backupFolder(folder)))
  const checks = Object.entries({ ...readChecks(folder), [name]: { size, mtime, found } })
  const kept = Object.fromEntries(checks.filter(([each]) => standing.has(each)))
  const part = `${checksFile(folder)}.part`
  await writeFile(part, JSON.stringify(kept))
  await rename(part, checksFile(folder))
}
