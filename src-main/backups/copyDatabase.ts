import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { openForReading } from '#main/database/connections.ts'
import { isWhole } from '#main/database/checkDatabase.ts'

/** A number of pages that no file has. */
const everyPage = 0x7fff_ffff

/**
 * Copies a database by SQLite's own backup, as of one moment: all pages in one step, so that a write
 * beside it does not make it begin anew. The copy keeps no log of its own, is read through, and is on
 * the disk when this answers. It stops the thread it runs in: only ever called in a worker.
 * @returns whether the copy is whole. Fails as SQLite and the file system do; a part may stay.
 */
export async function copyDatabase(file: string, to: string): Promise<boolean> {
  removeDatabase(to)
  const source = openForReading(file)
  try {
    await source.backup(to, { progress: () => everyPage })
  } finally {
    source.close()
  }
  const whole = readThrough(to)
  const descriptor = openSync(to, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  return whole
}

/** Opens a database that is nobody else's and reads all of it. It is left without a log beside it. */
export function readThrough(file: string): boolean {
  const copy = new Sqlite(file)
  try {
    copy.pragma('journal_mode = DELETE')
    const broken = copy.pragma('foreign_key_check')
    return isWhole(copy) && Array.isArray(broken) && broken.length === 0
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      return false
    throw error
  } finally {
    copy.close()
  }
}

/** Removes a database with what SQLite leaves beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true })
}
