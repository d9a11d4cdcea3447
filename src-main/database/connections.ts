import Sqlite, { type Database } from 'better-sqlite3'
import { fold } from '#shared/text/fold.ts'

/** "NORS": tells an office's file from any other SQLite database. */
export const applicationId = 0x4e4f5253

/** The connection that writes. Only the command door holds it. */
export function openForWriting(file: string): Database {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('secure_delete = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma('busy_timeout = 5000')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -65536')
  addFold(database)
  return database
}

/** A connection for queries: it cannot write, whatever it is asked. */
export function openForReading(file: string): Database {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  database.pragma('query_only = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma('busy_timeout = 5000')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -65536')
  addFold(database)
  return database
}

/**
 * SQLite folds ASCII only: for the few filters over text that has no folded column. A command that
 * works on "all that match" asks them of the connection that writes.
 */
function addFold(database: Database): void {
  database.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : '',
  )
}
