import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listBackups } from '#main/backups/backupFiles.ts'
import { removeDatabase } from '#main/backups/copyDatabase.ts'
import { runJob } from '#main/backups/runJob.ts'
import type { BackupSource } from '#main/calls/context.ts'
import { backupFolder } from '#main/database/databaseFile.ts'
import { type FileState, inspectFile } from '#main/database/inspectFile.ts'
import { newestVersion } from '#main/database/migrations/index.ts'
import { setAsideName } from '#main/database/setAside.ts'
import { syncFolder } from '#main/exports/partFile.ts'
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

/** Milliseconds between the tries: a virus scanner lets go soon. */
const pauses = [100, 400, 1_500] as const

/**
 * Moves the office's file, its logs and the journal's head into a folder of their own beside it, and
 * gives the restored copy its name; tried again a few times while another program holds one of them.
 * All of it or nothing; nothing is deleted.
 * @param at UTC text; becomes the folder's name
 * @returns that folder, or null when the system did not let go of a file. The office's file stands where
 * it was then, unless it is held there as well: the copy, still a part, tells the next opening.
 */
export async function takePlace(folder: string, file: string, at: string): Promise<string | null> {
  // The file before its log: a kill in between must not leave an office without its newest work.
  const own = [file, `${file}-wal`, `${file}-shm`, `${file}-journal`, anchorFile(folder)]
  const stood = existsSync(file)
  // One that could not be moved back is not torn further apart by another try.
  const set = await inTries(() => (existsSync(file) === stood ? moveAside(folder, own, at) : null))
  if (set === null) return null
  const placed = await inTries(() => rename(restoredPart(file), file))
  if (placed !== null && (await isThrough(folder))) return set.aside
  if (placed !== null && rename(file, restoredPart(file)) === null) return set.aside
  moveBack(set.moved)
  removeEmpty(set.aside)
  return null
}

/** Tries until something comes of it, with pauses. */
async function inTries<Made>(attempt: () => Made | null): Promise<Made | null> {
  for (const wait of pauses) {
    const made = attempt()
    if (made !== null) return made
    await pause(wait)
  }
  return attempt()
}

/** @returns null when the system refused */
function rename(from: string, to: string): true | null {
  try {
    renameSync(from, to)
    return true
  } catch {
    return null
  }
}

const isThrough = (folder: string): Promise<boolean> =>
  syncFolder(folder).then(
    () => true,
    () => false,
  )

/** Moves a log that is not this file's out of its way, as `takePlace` does. */
export const setLogAside = (folder: string, file: string, at: string): string | null =>
  moveAside(folder, [`${file}-wal`, `${file}-shm`], at)?.aside ?? null

interface SetAside {
  aside: string
  /** From where to where, in the order of moving. */
  moved: readonly (readonly [string, string])[]
}

function moveAside(folder: string, paths: readonly string[], at: string): SetAside | null {
  const moved: [string, string][] = []
  let aside: string | null = null
  try {
    aside = newFolder(join(folder, setAsideName(at)))
    for (const path of paths) {
      if (!existsSync(path)) continue
      const to = join(aside, basename(path))
      renameSync(path, to)
      moved.push([path, to])
    }
    return { aside, moved }
  } catch {
    moveBack(moved)
    if (aside !== null) removeEmpty(aside)
    return null
  }
}

/** The last first, and no file without its log: what another program holds now stays with the rest. */
function moveBack(moved: SetAside['moved']): void {
  for (const [from, to] of moved.toReversed()) if (rename(to, from) === null) return
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something stands in it still, or it is held: an empty folder does no harm.
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
