import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { backupFolder } from './databaseFile.ts'

export interface BackupFile {
  name: string
  at: string
  size: number
}

/** Backups of an office's folder, newest first. Their names are their times. */
export function listBackups(folder: string): BackupFile[] {
  try {
    return readdirSync(backupFolder(folder))
      .filter((name) => name.endsWith('.sqlite'))
      .map((name) => {
        const { mtime, size } = statSync(join(backupFolder(folder), name))
        return { name, at: mtime.toISOString(), size }
      })
      .sort((one, other) => (one.at < other.at ? 1 : -1))
  } catch {
    return []
  }
}

/**
 * Copies the database whole, as of now: copying the file itself would lose what stands in its log.
 * @param at UTC text; becomes the name
 * @returns the backup's path
 */
export function backUp(database: Database, folder: string, at: string): string {
  mkdirSync(backupFolder(folder), { recursive: true })
  const path = join(backupFolder(folder), `norise-${at.replace(/[:.]/g, '-')}.sqlite`)
  database.prepare('vacuum into ?').run(path)
  return path
}
