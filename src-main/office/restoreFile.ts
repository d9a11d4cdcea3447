import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { listBackups } from '#main/database/backups.ts'
import { isWhole } from '#main/database/checkDatabase.ts'
import { backupFolder } from '#main/database/databaseFile.ts'
import { inspectFile } from '#main/database/inspectFile.ts'
import { newestVersion } from '#main/database/migrations/index.ts'
import { anchorFile } from '#main/journal/verify.ts'
import type { RestoreRefusal } from '#shared/staff/contract.ts'

/** Where a backup stands, whole and checked, until it takes its place as the office's file. */
export const restoredPart = (file: string): string => `${file}.part`

/**
 * Copies a backup beside the office's file and reads the copy through. The backup itself is not
 * opened: SQLite would leave its own files beside it.
 * @param name as `listBackups` gives it; nothing else is a backup, wherever it leads
 * @returns null when the copy stands ready as `restoredPart(file)`, else why there is none
 */
export async function copyBackup(
  folder: string,
  file: string,
  name: string,
): Promise<RestoreRefusal | null> {
  if (!listBackups(folder).some((backup) => backup.name === name)) return { reason: 'noSuchBackup' }
  const part = restoredPart(file)
  removePart(part)
  try {
    await copyFile(join(backupFolder(folder), name), part)
    const copy = await open(part, 'r+')
    await copy.sync().finally(() => copy.close())
  } catch {
    removePart(part)
    return { reason: 'notCopied' }
  }
  const found = stateOf(part)
  if (found === 'ours') {
    // What reading left beside the copy must not be taken for the log of the office's file.
    for (const ending of ['-wal', '-shm']) rmSync(`${part}${ending}`, { force: true })
    return null
  }
  removePart(part)
  return { reason: 'backupUnusable', found }
}

type Found = Extract<RestoreRefusal, { reason: 'backupUnusable' }>['found']

function stateOf(part: string): Found | 'ours' {
  const { kind } = inspectFile(part, newestVersion)
  if (kind === 'absent') return 'damaged'
  if (kind !== 'ours') return kind
  const database = new Sqlite(part, { readonly: true, fileMustExist: true })
  try {
    return isWhole(database) ? 'ours' : 'damaged'
  } finally {
    database.close()
  }
}

function removePart(part: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${part}${ending}`, { force: true })
}

/**
 * Moves the office's file, its log and the journal's head into a folder of their own beside it. All
 * of it or nothing; nothing is deleted.
 * @param at UTC text; becomes the folder's name
 * @returns that folder, or null when the system did not let go of a file
 */
export function setAside(folder: string, file: string, at: string): string | null {
  const moved: [string, string][] = []
  try {
    const aside = newFolder(join(folder, `set-aside-${at.slice(0, 19).replaceAll(':', '-')}Z`))
    // The file before its log: a kill in between must not leave an office without its newest work.
    for (const path of [file, `${file}-wal`, `${file}-shm`, anchorFile(folder)]) {
      if (!existsSync(path)) continue
      const to = join(aside, basename(path))
      renameSync(path, to)
      moved.push([path, to])
    }
    return aside
  } catch {
    for (const [from, to] of moved.toReversed()) renameSync(to, from)
    return null
  }
}

/** Two in one second are kept apart. */
function newFolder(wanted: string): string {
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? wanted : `${wanted}-${n}`
    if (existsSync(path)) continue
    mkdirSync(path)
    return path
  }
}
