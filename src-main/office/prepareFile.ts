import { existsSync } from 'node:fs'
import { backUp } from '#main/database/backups.ts'
import { openForWriting } from '#main/database/connections.ts'
import { inspectFile } from '#main/database/inspectFile.ts'
import { createFile, migrate } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import type { FileTrouble } from '#shared/staff/contract.ts'
import { restoredPart } from './restoreFile.ts'

/**
 * Makes the file ready to be opened: new, or brought to the newest schema after a backup.
 * @returns what stands in the way; the file is then as it was
 */
export function prepareFile(folder: string, file: string, clock: Clock): FileTrouble | null {
  const state = inspectFile(file, newestVersion)
  switch (state.kind) {
    case 'absent':
      // A log without its database, or a restored copy that did not get its name: something took the
      // file away, and a new one would pass for an office that lost everything.
      if (existsSync(`${file}-wal`) || existsSync(restoredPart(file))) return { kind: 'damaged' }
      createFile(file, migrations)
      return null
    case 'ours':
      return state.version === newestVersion ? null : bringUpToDate(folder, file, clock)
    case 'newer':
      return { kind: 'newer', version: state.version, known: state.known }
    case 'empty':
    case 'foreign':
    case 'damaged':
      return { kind: state.kind }
  }
}

function bringUpToDate(folder: string, file: string, clock: Clock): FileTrouble | null {
  const database = openForWriting(file)
  try {
    backUp(database, folder, instantText(clock.now()))
    migrate(database, migrations)
    database.pragma('wal_checkpoint(TRUNCATE)')
    return null
  } catch {
    // The step that failed left the file as it was; the backup made before it stands beside.
    return { kind: 'migrationFailed' }
  } finally {
    database.close()
  }
}
