import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { removeDatabase } from '#main/backups/copyDatabase.ts'
import { makeBackup } from '#main/backups/makeBackup.ts'
import { openForWriting } from '#main/database/connections.ts'
import { backupFolder } from '#main/database/databaseFile.ts'
import {
  type FileState,
  hasStrangeLog,
  inspectFile,
  takeBackCutShort,
} from '#main/database/inspectFile.ts'
import { createFile, migrate } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { placesOf } from '#main/diagnostics/placesOf.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import type { WaitReason } from '#shared/exports/schema.ts'
import type { FileTrouble } from '#shared/staff/contract.ts'
import { restoredPart, setLogAside } from './restoreFile.ts'
import { isPassing, whyNotOpened } from './whyNotOpened.ts'

/**
 * Makes the file ready to be opened: new, or brought to the newest schema after a backup.
 * @returns what stands in the way; the file is then as it was
 */
export async function prepareFile(
  folder: string,
  file: string,
  clock: Clock,
  log: OfficeLog,
): Promise<FileTrouble | null> {
  if (hasStrangeLog(file) && setLogAside(folder, file, instantText(clock.now())) === null) {
    return { kind: 'damaged' }
  }
  const state = stateOf(file)
  switch (state.kind) {
    case 'absent':
      // A log without its database, or a restored copy that did not get its name: something took the
      // file away, and a new one would pass for an office that lost everything.
      if (existsSync(`${file}-wal`) || existsSync(restoredPart(file))) return { kind: 'damaged' }
      createFile(file, migrations)
      return null
    case 'ours':
      // What a restore that was cut short had made ready; the office itself was not touched yet.
      removeDatabase(restoredPart(file))
      return state.version === newestVersion
        ? null
        : bringUpToDate(folder, file, state.version, { clock, log })
    case 'newer':
      return { kind: 'newer', version: state.version, known: state.known }
    case 'empty':
    case 'foreign':
    case 'damaged':
      return { kind: state.kind }
    case 'cutShort':
      return { kind: 'damaged' }
  }
}

/** A kill while a restored file gets its log leaves it so: it is whole again once that is taken back. */
function stateOf(file: string): FileState {
  const state = inspectFile(file, newestVersion)
  if (state.kind !== 'cutShort') return state
  takeBackCutShort(file)
  return inspectFile(file, newestVersion)
}

async function bringUpToDate(
  folder: string,
  file: string,
  version: number,
  { clock, log }: { clock: Clock; log: OfficeLog },
): Promise<FileTrouble | null> {
  const made = await makeBackup(folder, file, instantText(clock.now()), 'beforeUpdate')
  // Without the way back no step is taken.
  if (made.kind === 'damaged') return { kind: 'damaged' }
  if (made.kind === 'failed') return whyNotBackedUp(made.reason)
  let database: Database | undefined
  try {
    database = openForWriting(file)
    migrate(database, migrations)
    emptyLog(database)
    return null
  } catch (error) {
    const why = whyNotOpened(error)
    if (why !== null && isPassing(why)) {
      // It is tried again every few seconds: a backup each time would leave the disk no room at all.
      if (database === undefined || isOfVersion(database, version)) {
        rmSync(join(backupFolder(folder), made.name), { force: true })
      }
      return why
    }
    if (database === undefined) throw error
    log.note({ what: 'broke', of: 'migration', ...placesOf(error) })
    // The step that failed left the file as it was; the backup made before it stands beside.
    return { kind: 'migrationFailed' }
  } finally {
    database?.close()
  }
}

/** A disk that has no room for it now has nothing lost: the steps stand in the log, as commands do. */
function emptyLog(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // It is written into the file at a later commit, or when the office is closed.
  }
}

/** Whether no step was taken. One that can't be asked may have taken them: its backup is the way back. */
function isOfVersion(database: Database, version: number): boolean {
  try {
    return database.pragma('user_version', { simple: true }) === version
  } catch {
    return false
  }
}

/** A disk that takes no backup says so, and the office opens by itself once it does. */
function whyNotBackedUp(reason: WaitReason): FileTrouble {
  if (reason === 'full') return { kind: 'diskFull' }
  return { kind: reason === 'readOnly' || reason === 'denied' ? 'notWritable' : 'migrationFailed' }
}
