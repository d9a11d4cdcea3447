import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listBackups } from '#main/backups/backupFiles.ts'
import { removeDatabase } from '#main/backups/copyDatabase.ts'
import { runJob } from '#main/backups/runJob.ts'
import type { BackupSource } from '#main/calls/context.ts'
import { backupFolder } from '#main/database/databaseFile.ts'
import { type FileState, inspectFile } from '#main/database/inspectFile.ts'
import { newestVersion } from '#main/database/migrations/index.ts'
import { anchorFile } from '#main/journal/verify.ts'
import type { RestoreRefusal } from '#shared/backups/contract.ts'

/** Where a backup stands, whole and checked, until it takes its place as the office's file. */
export const restoredPart = (file: string): string => `${file}.part`

/**
 * Copies a backup beside the office's file and reads the copy through. The backup itself is not
 * opened: SQLite would leave its own files beside it.
 * @returns null when the copy stands ready as `restoredPart(file)`, else why there is none
 */
export async function copyBackup(
  folder: string,
  file: string,
  source: BackupSource,
): Promise<RestoreRefusal | null> {
  const path = pathOf(folder, source)
  if (path === null) return { reason: 'noSuchBackup' }
  const part = restoredPart(file)
  const seed =
    source.kind === 'own' || source.seed === null
      ? null
      : Buffer.from(source.seed).toString('base64')
  const fetched = await runJob({ kind: 'fetch', file: path, to: part, seed })
  const refusal = await refusalOf(fetched.kind, part)
  if (refusal !== null) removeDatabase(part)
  return refusal
}

async function refusalOf(
  fetched: Awaited<ReturnType<typeof runJob>>['kind'],
  part: string,
): Promise<RestoreRefusal | null> {
  switch (fetched) {
    case 'done':
      break
    case 'wrongKey':
      return { reason: 'wrongKey' }
    case 'foreign':
    case 'damaged':
      return { reason: 'backupUnusable', found: fetched }
    default:
      return { reason: 'notCopied' }
  }
  const kind = kindOf(part)
  if (kind === 'absent') return { reason: 'notCopied' }
  if (kind !== 'ours') return { reason: 'backupUnusable', found: kind }
  const read = await runJob({ kind: 'read', file: part })
  if (read.kind === 'done') return null
  // A reading that came to no end says nothing of the backup: a full disk, a program that holds the copy.
  return read.kind === 'damaged'
    ? { reason: 'backupUnusable', found: 'damaged' }
    : { reason: 'notCopied' }
}

/** A disk that can't even be looked at has no copy on it. */
function kindOf(part: string): Exclude<FileState['kind'], 'cutShort'> {
  try {
    const { kind } = inspectFile(part, newestVersion)
    return kind === 'cutShort' ? 'damaged' : kind
  } catch {
    return 'absent'
  }
}

/** Of the office's own folder only what `listBackups` gives is a backup, wherever a name leads. */
function pathOf(folder: string, source: BackupSource): string | null {
  if (source.kind === 'own') {
    const known = listBackups(folder).some(({ name }) => name === source.name)
    return known ? join(backupFolder(folder), source.name) : null
  }
  const named = basename(source.name) === source.name && /\.(norise|sqlite)$/.test(source.name)
  return named ? join(source.folder, source.name) : null
}

/**
 * Moves the office's file, its logs and the journal's head into a folder of their own beside it. All
 * of it or nothing; nothing is deleted.
 * @param at UTC text; becomes the folder's name
 * @returns that folder, or null when the system did not let go of a file
 */
export const setAside = (folder: string, file: string, at: string): string | null =>
  // The file before its log: a kill in between must not leave an office without its newest work.
  moveAside(folder, [file, `${file}-wal`, `${file}-shm`, `${file}-journal`, anchorFile(folder)], at)

/** Moves a log that is not this file's out of its way, as `setAside` does. */
export const setLogAside = (folder: string, file: string, at: string): string | null =>
  moveAside(folder, [`${file}-wal`, `${file}-shm`], at)

function moveAside(folder: string, paths: readonly string[], at: string): string | null {
  const moved: [string, string][] = []
  try {
    const aside = newFolder(join(folder, `set-aside-${at.slice(0, 19).replaceAll(':', '-')}Z`))
    for (const path of paths) {
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
