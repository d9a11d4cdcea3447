import { closeSync, openSync, readSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { applicationId } from './connections.ts'

/** What stands where the office's database should be. Looking never changes it. */
export type FileState =
  | { kind: 'absent' }
  | { kind: 'empty' }
  | { kind: 'foreign' }
  | { kind: 'damaged' }
  | { kind: 'newer'; version: number; known: number }
  | { kind: 'ours'; version: number }
  /** A write without a log was cut short: SQLite takes it back for whoever may write, and for no other. */
  | { kind: 'cutShort' }

const magic = 'SQLite format 3\0'

/** The header's byte that says how the file is written: 1 by a rollback journal, 2 by a log. */
const writeVersionAt = 18
const withoutLog = 1

/**
 * Looks at the file without opening it for writing.
 * A file of another program, of a newer Norise, a half or an empty one is named, never touched:
 * SQLite itself would quietly take an empty file for a new database.
 * @throws what SQLite says of a disk that keeps it from looking
 */
export function inspectFile(file: string, knownVersion: number): FileState {
  const size = sizeOf(file)
  if (size === null) return { kind: 'absent' }
  // A folder of this name, whatever is in it.
  if (!isFile(file)) return { kind: 'foreign' }
  if (size === 0) return { kind: 'empty' }

  const header = readHeader(file)
  if (header.length < 100)
    return { kind: magic.startsWith(header.toString('latin1', 0, 16)) ? 'damaged' : 'foreign' }
  if (header.toString('latin1', 0, 16) !== magic) return { kind: 'foreign' }
  if (header.readUInt32BE(68) !== applicationId) return { kind: 'foreign' }
  const rawPageSize = header.readUInt16BE(16)
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize
  // A checkpoint cut short may leave a header ahead of the file: then the log still has the rest.
  const complete = size >= header.readUInt32BE(28) * pageSize || (sizeOf(`${file}-wal`) ?? 0) > 0
  if (pageSize < 512 || !complete) return { kind: 'damaged' }

  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      const version = Number(database.pragma('user_version', { simple: true }))
      database.prepare('select count(*) from sqlite_schema').get()
      if (version > knownVersion) return { kind: 'newer', version, known: knownVersion }
      return { kind: 'ours', version }
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) {
      if (error.code === 'SQLITE_READONLY_ROLLBACK') return { kind: 'cutShort' }
      if (!isOfDisk(error)) return { kind: 'damaged' }
    }
    throw error
  }
}

/** Has SQLite take back a write that was cut short; nothing else is written. */
export function takeBackCutShort(file: string): void {
  const database = new Sqlite(file, { fileMustExist: true })
  try {
    database.pragma('user_version')
  } finally {
    database.close()
  }
}

/** A disk that is full or gives nothing says nothing of the file. */
const isOfDisk = ({ code }: { code: string }): boolean =>
  /^SQLITE_(FULL|READONLY|CANTOPEN|IOERR)/.test(code)

/**
 * Whether the log beside a database belongs to another: backups and new files are made without a log,
 * and an office that keeps one says so in the file's header before it writes the first line of it.
 * SQLite would take it for its own and quietly put its pages over what somebody copied here by hand.
 */
export function hasStrangeLog(file: string): boolean {
  if (!isFile(file) || (sizeOf(file) ?? 0) < 100 || (sizeOf(`${file}-wal`) ?? 0) === 0) return false
  const header = readHeader(file)
  return header.toString('latin1', 0, 16) === magic && header[writeVersionAt] === withoutLog
}

function sizeOf(file: string): number | null {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? null : stat.size
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function readHeader(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const header = Buffer.alloc(100)
    return header.subarray(0, readSync(descriptor, header, 0, 100, 0))
  } finally {
    closeSync(descriptor)
  }
}
