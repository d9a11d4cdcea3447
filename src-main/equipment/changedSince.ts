import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/**
 * Reservations, lines and things that were entered or changed after an entry of the journal, as the
 * records that stand in the way: what is taken back stumbles over these alone. Whatever was there before
 * stood in the way then, too.
 */
export async function changedSince(
  db: Kysely<Tables>,
  entry: number | null,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ subject: string }>`
    select distinct case table_name
        when 'reservation_item' then subject
        when 'unavailability' then 'item/' || (coalesce(after, before) ->> 'item_id')
        when 'loan_line' then 'loanLine/' || row_id
        else 'reservation/' || row_id end as subject
    from change_row where entry > ${entry ?? 0}
    and table_name in ('reservation', 'reservation_item', 'loan_line', 'unavailability')`.execute(
    db,
  )
  return new Set(rows.map(({ subject }) => subject))
}
