import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/**
 * Which records people have now, by the ids they had once: their own, or that of the record theirs was
 * merged into, however often. Who has none any more is left out.
 */
export async function findMergedInto(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<{ was: string; now: string }[]> {
  const { rows } = await sql<{ was: string; now: string }>`
    with recursive moved (was, now) as (
      select value, value from json_each(${JSON.stringify(people)})
      union
      select moved.was, kept.row_id from moved
      join change_row as gone on gone.subject = 'person/' || moved.now
        and gone.table_name = 'person' and gone.after is null
      join journal on journal.seq = gone.entry and journal.action = 'people.merge'
      join change_row as kept on kept.entry = gone.entry and kept.table_name = 'person'
        and kept.row_id <> gone.row_id
      where moved.now not in (select id from person)
    )
    select was, now from moved where now in (select id from person)`.execute(db)
  return rows
}
