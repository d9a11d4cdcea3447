import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { changesHash } from '#main/database/entry.ts'
import { findChangesOf } from './changesOf.ts'

/** What the entry of an erasure says of the change rows it emptied. */
export interface EmptiedRows {
  rows: number
  /** Over their hashes, in order; '' of none. */
  rowsHash: string
}

/**
 * Takes content and salt out of every change row of a person, and forgets what was answered to the
 * commands that wrote them. The hashes stay, so the journal verifies; the rows name the entry that the
 * command under way is about to write, which answers for them.
 */
export async function emptyChanges(work: Work, person: string): Promise<EmptiedRows> {
  const changes = await findChangesOf(work.db, person)
  const { entry } = await work.db
    .selectFrom('journal')
    .select((row) => row(row.fn.max('seq'), '+', 1).as('entry'))
    .executeTakeFirstOrThrow()
  const seqs = JSON.stringify(changes.map(({ seq }) => seq))
  await sql`update change_row set before = null, after = null, salt = null, erased_by = ${entry}
    where seq in (select value from json_each(${seqs}))`.execute(work.db)
  const entries = JSON.stringify([...new Set(changes.map((change) => change.entry))])
  await sql`delete from command where entry in (select value from json_each(${entries}))`.execute(
    work.db,
  )
  const hashes = changes.map(({ hash }) => hash)
  return { rows: hashes.length, rowsHash: changesHash(hashes) ?? '' }
}
