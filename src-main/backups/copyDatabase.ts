import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { openForReading } from '#main/database/connections.ts'
import { isWhole } from '#main/database/checkDatabase.ts'

/** How many pages (of 4 KiB) are copied between two syncs. */
const pagesAtOnce = 512

/** For how long (ms) a copy may stand still before it is given up. */
const longestStall = 30_000

/**
 * Copies a database by SQLite's own backup, as of one moment: a read transaction holds it, so that a
 * write beside it does not make the copying begin anew. What is copied goes to the disk a few megabytes
 * at a time: a hundred at once would keep every command waiting whose own sync comes behind them. The
 * copy keeps no log of its own, is read through, and is on the disk when this answers. It stops the
 * thread it runs in: only ever called in a worker.
 * @param elapsed milliseconds, by a clock that nobody sets
 * @returns whether the copy is whole. Fails as SQLite and the file system do, and where somebody keeps the
 * copy locked; a part may stay.
 */
export async function copyDatabase(
  file: string,
  to: string,
  elapsed: () => number = () => performance.now(),
): Promise<boolean> {
  removeDatabase(to)
  const copy = openSync(to, 'wx')
  try {
    const source = openForReading(file)
    try {
      source.exec('begin')
      source.prepare('select count(*) from sqlite_schema').get()
      const moving = mustMove(elapsed)
      const { totalPages } = await source.backup(to, {
        progress: ({ remainingPages }) => {
          moving(remainingPages)
          fsyncSync(copy)
          return pagesAtOnce
        },
      })
      // A copy that was locked before its first page is answered like one that is done.
      if (totalPages === 0) throw new LockedError()
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

/** Somebody else keeps the copy locked: a program that looks through every new file, say. */
class LockedError extends Error {
  readonly code = 'EBUSY'
  constructor() {
    super('The copy of a database is locked')
  }
}

/**
 * SQLite's backup takes a lock for progress and asks again at once, for ever: a copy of which nothing more
 * has come for a while is given up.
 */
export function mustMove(elapsed: () => number): (remainingPages: number) => void {
  let least = Infinity
  let movedAt = elapsed()
  return (remainingPages) => {
    if (remainingPages < least) {
      least = remainingPages
      movedAt = elapsed()
    } else if (elapsed() - movedAt >= longestStall) throw new LockedError()
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
