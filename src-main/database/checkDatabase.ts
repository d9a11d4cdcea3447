import type { Database } from 'better-sqlite3'

/** Reads every page of the file. @returns whether SQLite finds it whole */
export function isWhole(database: Database): boolean {
  try {
    return database.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch {
    return false
  }
}
