import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isWhole } from '#main/database/checkDatabase.ts'

/** A database whose disk answers the check so. */
function checkedOn(code: string): Sqlite.Database {
  const database = new Sqlite(':memory:')
  onTestFinished(() => {
    database.close()
  })
  vi.spyOn(database, 'pragma').mockImplementation(() => {
    throw new Sqlite.SqliteError('The disk said so', code)
  })
  return database
}

test.each(['SQLITE_IOERR', 'SQLITE_IOERR_READ', 'SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_NOMEM'])(
  'a file that could not be read for %s is not called damaged',
  (code) => {
    expect(() => isWhole(checkedOn(code))).toThrow(expect.objectContaining({ code }))
  },
)

test.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_VTAB', 'SQLITE_NOTADB'])(
  'a file of which SQLite says %s is damaged',
  (code) => {
    expect(isWhole(checkedOn(code))).toBe(false)
  },
)
