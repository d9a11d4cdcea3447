import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/** A row, by what its change rows say of it. */
interface ChangedRow {
  table_name: string
  row_id: string
  subject: string
}

/**
 * Whether a change of a row after an entry still stands. A change that was taken back leaves the row as
 * it was but for its revision: of each command and the undos on top of it an even number cancel out.
 */
export async function standsSince(
  db: Kysely<Tables>,
  { table_name, row_id, subject }: ChangedRow,
  entry: number,
): Promise<boolean> {
  const found = await sql<{ command: number }>`
    with recursive step (entry, at) as (
      select distinct entry, entry from change_row
      where subject = ${subject} and entry > ${entry}
        and table_name = ${table_name} and row_id = ${row_id}
      union all
      select step.entry, journal.undoes from step
      join journal on journal.seq = step.at where journal.undoes is not null
    ),
    later (entry, command) as (select entry, min(at) from step group by entry)
    select command from later group by command having count(*) % 2 = 1 limit 1`.execute(db)
  return found.rows.length > 0
}
