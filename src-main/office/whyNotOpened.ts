import Sqlite from 'better-sqlite3'
import { whyNotWritten } from '#main/database/cannotWrite.ts'
import { saysDamaged } from '#main/database/saysDamaged.ts'
import type { FileTrouble } from '#shared/staff/contract.ts'

/** What SQLite's error at the opening says of the file or of its disk; null for any other error. */
export function whyNotOpened(error: unknown): FileTrouble | null {
  if (!(error instanceof Sqlite.SqliteError)) return null
  if (saysDamaged(error)) return { kind: 'damaged' }
  // No room for what stands in memory for every process that has the file open.
  if (error.code === 'SQLITE_IOERR_SHMSIZE') return { kind: 'diskFull' }
  // The log beside the file can't be made.
  if (error.code.startsWith('SQLITE_CANTOPEN')) return { kind: 'notWritable' }
  const why = whyNotWritten(error)
  if (why === null) return null
  return { kind: why === 'diskFull' ? 'diskFull' : 'notWritable' }
}

/** Whether the file itself may be as good as ever: it opens by itself once its disk takes something. */
export const isPassing = ({ kind }: FileTrouble): boolean =>
  kind === 'diskFull' || kind === 'notWritable'
