import Sqlite from 'better-sqlite3'

type WhyNotWritten = 'diskFull' | 'readOnly'

/** Thrown where something had to be written aside (a sign-in, an entry of the access log) and the disk takes nothing. */
export class CannotWrite extends Error {
  readonly why: WhyNotWritten

  constructor(why: WhyNotWritten) {
    super(`Nothing was written: ${why}`)
    this.why = why
  }
}

/** What SQLite says of a disk that takes nothing; null for any other error. */
export function whyNotWritten(error: unknown): WhyNotWritten | null {
  if (!(error instanceof Sqlite.SqliteError)) return null
  if (error.code === 'SQLITE_FULL') return 'diskFull'
  if (error.code === 'SQLITE_READONLY' || error.code.startsWith('SQLITE_IOERR_')) return 'readOnly'
  return null
}
