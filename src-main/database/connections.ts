import Sqlite, { type Database } from 'better-sqlite3'
import { fold } from '#shared/text/fold.ts'

/** "NORS": tells an office's file from any other SQLite database. */
export const applicationId = 0x4e4f5253

/** The connection that writes. Only the command door holds it. */
export const openForWriting = (file: string): Database =>
  prepared(new Sqlite(file), [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ])

/** A connection for queries: it cannot write, whatever it is asked. */
export const openForReading = (file: string): Database =>
  prepared(new Sqlite(file, { readonly: true, fileMustExist: true }), ['query_only = ON'])

const onBoth = [
  'trusted_schema = OFF',
  'busy_timeout = 5000',
  'temp_store = MEMORY',
  'cache_size = -65536',
]

/** The first setting is what reads the file: a connection that can't be prepared is not left open. */
function prepared(database: Database, settings: readonly string[]): Database {
  try {
    for (const setting of [...settings, ...onBoth]) database.pragma(setting)
    addFold(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
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
