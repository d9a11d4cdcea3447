import type { Database } from 'better-sqlite3'
import { saysDamaged } from './saysDamaged.ts'

/**
 * Reads every page of the file.
 * @returns whether SQLite finds it whole
 * @throws what kept the pages from being read: a disk that fails or is busy says nothing of the file
 */
export function isWhole(database: Database): boolean {
  try {
    return database.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    if (saysDamaged(error)) return false
    throw error
  }
}
