import Sqlite, { type Database } from 'better-sqlite3'
import { Ledger } from '#main/database/ledger.ts'
import type { Anchor } from '#shared/journal/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

interface Beginning {
  /** UTC text. */
  at: string
  actor: Actor | null
  desk: string
  /** The head that the office leaves behind; null where nobody can read it any more. */
  left: Anchor | null
  /** The backup comes from another folder, it may be of another PC. */
  moved: boolean
}

/**
 * Writes into a restored copy, before it takes its place, that another generation of the journal
 * begins, from which head it goes on and which head it leaves: numbers given twice can be told apart.
 */
export async function beginGeneration(
  file: string,
  { at, actor, desk, left, moved }: Beginning,
): Promise<void> {
  const database = new Sqlite(file)
  try {
    database.pragma('synchronous = FULL')
    const ledger = new Ledger(database)
    const from = ledger.head()
    database.exec('begin immediate')
    await ledger.begin(
      Math.max(from.generation, left?.generation ?? 0) + 1,
      {
        kind: 'office',
        action: 'backups.restore',
        actor: actor?.account ?? null,
        desk,
        about: {
          fromGeneration: from.generation,
          fromSeq: from.seq,
          fromHash: from.hash,
          leftGeneration: left?.generation ?? null,
          leftSeq: left?.seq ?? null,
          leftHash: left?.hash ?? null,
        },
        undoes: null,
      },
      at,
    )
    // What was mounted where on another PC tells nothing of this one.
    if (moved && hasTable(database, 'mounted_folder')) database.exec('delete from mounted_folder')
    database.exec('commit')
  } finally {
    database.close()
  }
}

/** The backup may be older than the table. */
const hasTable = (database: Database, name: string): boolean =>
  database.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(name) !==
  undefined

/** The head of a file that nobody has open; null where it can't be read. */
export function headOf(file: string): Anchor | null {
  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      return new Ledger(database).head()
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}
