import { Kysely } from 'kysely'
import { openForReading } from '#main/database/connections.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import type { Tables } from '#main/database/tables.ts'
import { findAnchor } from '#main/journal/queries.ts'
import type { Anchor } from '#shared/journal/schema.ts'

/** The office as it was at one moment: whatever is read of it agrees with the anchor. */
export interface Snapshot {
  readonly db: Kysely<Tables>
  readonly anchor: Anchor
}

/**
 * Reads from a connection of its own inside one read transaction: others go on writing (WAL), and
 * the registers of one delivery still belong together.
 */
export async function withSnapshot<T>(
  databaseFile: string,
  read: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const connection = openForReading(databaseFile)
  try {
    connection.exec('begin')
    const db = new Kysely<Tables>({ dialect: sqliteDialect(connection) })
    return await read({ db, anchor: await findAnchor(db) })
  } finally {
    connection.close()
  }
}
