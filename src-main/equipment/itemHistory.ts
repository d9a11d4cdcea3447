import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { Condition, ItemEvent, Unavailability } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findWhom } from './whom.ts'

/** What is known by the instant; its day is Riga's. */
const instants: ReadonlySet<ItemEvent['kind']> = new Set(['stocktake', 'missing', 'condition'])

/** As the ids of the others begin: with the time at which they were made. */
const madeAt = (at: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  printf('%08x-%04x', cast(unixepoch(${at}, 'subsec') * 1000 as integer) / 65536,
    cast(unixepoch(${at}, 'subsec') * 1000 as integer) % 65536)`

/**
 * What a thing went through, the last first: loans, returns, due days put off or brought forward, changes
 * of its condition, repairs, losses, stock-takes in which it was seen or missed.
 */
export async function findItemEvents(
  db: Kysely<Tables>,
  item: string,
  { actor, today }: { actor: Actor; today: CivilDate },
): Promise<ItemEvent[]> {
  const { rows } = await sql<{
    id: string
    kind: ItemEvent['kind']
    on: string
    until: string | null
    person: string | null
    condition: Condition | null
    note: string
    at: string
  }>`
    select * from (select loan_line.id || ':out' as id, 'issued' as kind, loan_line.issued_on as "on",
      due_on as until, loan.person_id as person, condition_out as condition, loan.note as note,
      loan_line.id as at
    from loan_line join loan on loan.id = loan_line.loan_id where loan_line.item_id = ${item}
    union all
    select loan_line.id || ':in', case outcome when 'lost' then 'lost' else 'returned' end,
      returned_on, found_on, loan.person_id, condition_in, return_note, loan_line.id || '~'
    from loan_line join loan on loan.id = loan_line.loan_id
    where loan_line.item_id = ${item} and returned_on is not null
    union all
    select loan_extension.id, case when due_after < due_before then 'shortened' else 'extended' end,
      extended_on, due_after, loan.person_id, null, '',
      loan_extension.id
    from loan_extension join loan_line on loan_line.id = loan_extension.line_id
    join loan on loan.id = loan_line.loan_id where loan_line.item_id = ${item}
    union all
    select unavailability.id, kind, from_day, until_day, null, null, note, unavailability.id
    from unavailability where item_id = ${item}
      and not (kind = 'lost' and line_id is not null)
    union all
    -- What it was said to be once a repair is over, since the day after it.
    select id || ':mended', 'condition', until_day || 'T23:00:00.000Z', null, null, condition_after,
      '', ${madeAt(sql`until_day || 'T23:00:00.000Z'`)}
    from unavailability
    where item_id = ${item} and condition_after is not null and until_day < ${today}
    union all
    select stocktake_scan.id, 'stocktake', scanned_at, null, null, null,
      stocktake_scan.place, stocktake_scan.id
    from stocktake_scan where item_id = ${item}
    union all
    select stocktake.id || ':missing', 'missing', finished_at, null, null, null,
      finding.value ->> 'place', ${madeAt(sql`finished_at`)}
    from stocktake, json_each(stocktake.findings) as finding
    where finished_at is not null and findings is not null
      and finding.value ->> 'group' = 'missing' and finding.value ->> 'item' = ${item}
    union all
    -- What a hand-out or a return said of it stands there already.
    select change_row.entry || ':condition', 'condition', journal.at, null, null,
      after ->> 'condition', '',
      ${madeAt(sql`journal.at`)}
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject = ${`item/${item}`} and table_name = 'equipment_item'
      and row_id = ${item} and before is not null
      and before ->> 'condition' <> after ->> 'condition'
      and journal.action not in ('equipment.issueLoan', 'equipment.takeBack', 'equipment.swap')
    ) order by substr("on", 1, 10) desc, at desc limit 500`.execute(db)
  const whom = await findWhom(
    db,
    rows.flatMap(({ person }) => person ?? []),
    actor,
  )
  return rows.map(({ id, kind, on, until, person, condition, note }) => ({
    id,
    kind,
    on: instants.has(kind) ? rigaDateOf(on) : on,
    until,
    condition,
    note,
    person: person === null ? null : whom(person),
  }))
}

/** The days on which a thing can't be used, the last first. */
export async function findUnusableDays(
  db: Kysely<Tables>,
  item: string,
): Promise<Unavailability[]> {
  const rows = await db
    .selectFrom('unavailability')
    .select(['id', 'kind', 'from_day as from', 'until_day as until', 'note'])
    .where('item_id', '=', item)
    .orderBy('from_day', 'desc')
    .execute()
  return rows
}
