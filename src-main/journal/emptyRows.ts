import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { changesHash } from '#main/database/entry.ts'

/** What the entry of a command says of the change rows that it emptied. */
export interface EmptiedRows {
  rows: number
  /** Over their hashes, in order; '' of none. */
  rowsHash: string
}

/** Where a change row stands, and the hash that stands for it. */
export interface ChangePlace {
  seq: number
  entry: number
  hash: string
}

/**
 * Takes content and salt out of change rows, and forgets what was answered to the commands that wrote
 * them. The hashes stay, so the journal verifies; the rows name the entry that the command under way is
 * about to write, which answers for them: it must be one that `forgets`, among `erasingActions`.
 * @param changes in the order of writing
 */
export async function emptyRows(
  { db }: Work,
  changes: readonly ChangePlace[],
): Promise<EmptiedRows> {
  const { entry } = await db
    .selectFrom('journal')
    .select((row) => row(row.fn.max('seq'), '+', 1).as('entry'))
    .executeTakeFirstOrThrow()
  const seqs = JSON.stringify(changes.map(({ seq }) => seq))
  await sql`update change_row set before = null, after = null, salt = null, erased_by = ${entry}
    where seq in (select value from json_each(${seqs}))`.execute(db)
  const entries = JSON.stringify([...new Set(changes.map((change) => change.entry))])
  await sql`delete from command where entry in (select value from json_each(${entries}))`.execute(
    db,
  )
  const hashes = changes.map(({ hash }) => hash)
  return { rows: hashes.length, rowsHash: changesHash(hashes) ?? '' }
}
