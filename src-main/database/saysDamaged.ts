import Sqlite from 'better-sqlite3'

/** Whether an error is SQLite's word that pages of the file are damaged: only reading finds some of them. */
export const saysDamaged = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
