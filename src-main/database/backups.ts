import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
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

/** Backups kept of a folder: the daily ones of two weeks. */
const kept = 14

/**
 * Makes the day's backup where there is none yet, page by page beside other work, and lets go of the
 * oldest. The copy gets its name only when it is complete.
 * @param today civil date; becomes the name
 */
export async function keepDailyBackup(
  database: Database,
  folder: string,
  today: string,
): Promise<void> {
  const path = join(backupFolder(folder), `norise-${today}.sqlite`)
  if (existsSync(path)) return
  mkdirSync(backupFolder(folder), { recursive: true })
  await database.backup(`${path}.part`)
  renameSync(`${path}.part`, path)
  for (const old of listBackups(folder).slice(kept)) {
    rmSync(join(backupFolder(folder), old.name), { force: true })
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
