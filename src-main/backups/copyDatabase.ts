import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { openForReading } from '#main/database/connections.ts'
import { isWhole } from '#main/database/checkDatabase.ts'

/** How many pages (of 4 KiB) are copied between two syncs. */
const pagesAtOnce = 512

/**
 * Copies a database by SQLite's own backup, as of one moment: a read transaction holds it, so that a
 * write beside it does not make the copying begin anew. What is copied goes to the disk a few megabytes
 * at a time: a hundred at once would keep every command waiting whose own sync comes behind them. The
 * copy keeps no log of its own, is read through, and is on the disk when this answers. It stops the
 * thread it runs in: only ever called in a worker.
 * @returns whether the copy is whole. Fails as SQLite and the file system do; a part may stay.
 */
export async function copyDatabase(file: string, to: string): Promise<boolean> {
  removeDatabase(to)
  const copy = openSync(to, 'wx')
  try {
    const source = openForReading(file)
    try {
      source.exec('begin')
      source.prepare('select count(*) from sqlite_schema').get()
      await source.backup(to, {
        progress: () => {
          fsyncSync(copy)
          return pagesAtOnce
        },
      })
    } finally {
      source.close()
    }
    const whole = readThrough(to)
    fsyncSync(copy)
    return whole
  } finally {
    closeSync(copy)
  }
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
