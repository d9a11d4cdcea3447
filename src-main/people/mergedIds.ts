import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/** A person's id, and those of records that were merged into theirs and are no more. */
export async function mergedIds(db: Kysely<Tables>, person: string): Promise<string[]> {
  const { rows } = await idsMergedInto(person).execute(db)
  return rows.map(({ id }) => id)
}

/** The same within a condition. */
export const idsMergedInto = (person: string): RawBuilder<{ id: string }> => sql`
    with recursive merged (id) as (
      select ${person}
      union
      select gone.row_id from merged
      join change_row as kept on kept.subject = 'person/' || merged.id and kept.table_name = 'person'
      join journal on journal.seq = kept.entry and journal.action = 'people.merge'
      join change_row as gone on gone.entry = kept.entry and gone.table_name = 'person'
        and gone.before is not null and gone.after is null
      where gone.row_id not in (select id from person)
    )
    select id from merged`
