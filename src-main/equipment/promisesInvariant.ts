import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Invariant } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { type Blocker, blockersOf, noEnd } from '#shared/equipment/rules.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LendingPolicy, Stock } from '#shared/equipment/stock.ts'
import { changedSince } from './changedSince.ts'
import { findLendingPolicy, readStock } from './stock.ts'

const rule = 'thingsArePromisedOnce'

/**
 * No thing is promised or lent to two people on one day: an undo that would give back what went to
 * somebody else since is refused, and names what stands in the way. A promise that was in danger before
 * may be so again.
 */
export const thingsArePromisedOnce: Invariant = {
  tables: ['reservation', 'reservation_item', 'loan_line', 'unavailability'],
  async findViolation({ db, today }, rows, undone) {
    const touched = await findTouched(db, rows)
    if (touched.items.length === 0) return null
    const policy = await findLendingPolicy(db, today)
    const stock = await readStock(db, touched.categories, earliest(touched.days, today))
    const since = await changedSince(db, undone)
    for (const reserved of stock.reservations) {
      if (!touched.reservations.has(reserved.id)) continue
      for (const { item } of reserved.held) {
        const thing = stock.items.find(({ id }) => id === item)
        if (thing === undefined) continue
        const blockers = blockersOf(stock, thing, reserved, policy, new Set([reserved.id]))
        const subject = firstOf(blockers, item, since)
        if (subject !== null) return { rule, subject }
      }
    }
    const subject = lentTwice(stock, touched.lines, policy, since)
    return subject === null ? null : { rule, subject }
  },
}

function lentTwice(
  stock: Stock,
  touched: ReadonlySet<string>,
  policy: LendingPolicy,
  since: ReadonlySet<string>,
): string | null {
  for (const line of stock.lines) {
    if (!touched.has(line.id) || line.item === null || line.returnedOn !== null) continue
    const thing = stock.items.find(({ id }) => id === line.item)
    if (thing === undefined) continue
    const until = line.due < policy.today ? noEnd : line.due
    const blockers = blockersOf(
      stock,
      thing,
      { from: line.from, until },
      { ...policy, preparationDays: 0 },
      new Set([line.id]),
    )
    const subject = firstOf(blockers, line.item, since)
    if (subject !== null) return subject
  }
  return null
}

/** The first record in the way that was entered or changed since; null where none was. */
const firstOf = (
  blockers: readonly Blocker[],
  item: string,
  since: ReadonlySet<string>,
): string | null =>
  blockers.map((blocker) => recordOf(blocker, item)).find((record) => since.has(record)) ?? null

function recordOf(blocker: Blocker, item: string): string {
  switch (blocker.kind) {
    case 'reserved':
      return `reservation/${blocker.reserved.id}`
    case 'lent':
      return `loanLine/${blocker.line.id}`
    case 'unusable':
      return `item/${item}`
  }
}

const earliest = (days: readonly string[], today: CivilDate): CivilDate =>
  [...days, today].toSorted()[0] ?? today

async function findTouched(
  db: Kysely<Tables>,
  rows: ReadonlyMap<string, readonly string[]>,
): Promise<{
  items: string[]
  categories: string[]
  days: string[]
  reservations: ReadonlySet<string>
  lines: ReadonlySet<string>
}> {
  const of = (table: string) => idList(rows.get(table) ?? [])
  const { rows: reservations } = await sql<{ id: string; day: string }>`
    select id, from_day as day from reservation where ended is null and (id in ${of('reservation')}
      or id in (select reservation_id from reservation_item where id in ${of('reservation_item')})
      or id in (select reservation_id from reservation_item where item_id in (
        select item_id from unavailability where id in ${of('unavailability')})))`.execute(db)
  const ids = reservations.map(({ id }) => id)
  const { rows: items } = await sql<{ item: string; category: string }>`
    select equipment_item.id as item, category_id as category from equipment_item
    join equipment_model on equipment_model.id = equipment_item.model_id
    where equipment_item.id in (
      select item_id from reservation_item where reservation_id in ${idList(ids)}
      union select item_id from loan_line where id in ${of('loan_line')} and returned_on is null
      union select item_id from unavailability where id in ${of('unavailability')})`.execute(db)
  const { rows: lines } = await sql<{ id: string; day: string }>`
    select id, issued_on as day from loan_line where id in ${of('loan_line')}`.execute(db)
  return {
    items: items.map(({ item }) => item),
    categories: [...new Set(items.map(({ category }) => category))],
    days: [...reservations, ...lines].map(({ day }) => day),
    reservations: new Set(ids),
    lines: new Set(lines.map(({ id }) => id)),
  }
}
