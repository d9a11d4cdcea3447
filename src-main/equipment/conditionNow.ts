import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Condition } from '#shared/equipment/schema.ts'

/**
 * What somebody said beforehand a thing would be once its repair is over: over now, and it has not been
 * lent since, nor has another repair of it begun. A subquery over `equipment_item`, null for none.
 */
const mendedTo = (day: string): string => `(select condition_after
  from (select ${day} as day) as asked cross join unavailability as mended
  where mended.item_id = equipment_item.id and condition_after is not null
  and mended.until_day < asked.day
  and not exists (select 1 from loan_line as since where since.item_id = equipment_item.id
    and (since.issued_on > mended.until_day or since.returned_on > mended.until_day))
  and not exists (select 1 from unavailability as again where again.item_id = equipment_item.id
    and again.kind = 'repair' and again.from_day > mended.until_day and again.from_day <= asked.day)
  order by mended.until_day desc limit 1)`

/** The same with the day as a parameter of raw SQL. */
export const conditionThen = `coalesce(${mendedTo('?')}, equipment_item.condition)`

/** The condition a thing is in on a day: as it was noted last, or as a repair that is over has left it. */
export function conditionNow(today: CivilDate): RawBuilder<Condition> {
  const [before = '', after = ''] = conditionThen.split('?')
  return sql<Condition>`${sql.raw(before)}${today}${sql.raw(after)}`
}

/** Whatever repairs that are over have left is past: the condition of things is noted anew. */
export async function forgetMended(work: Work, items: readonly string[]): Promise<void> {
  await work.db
    .updateTable('unavailability')
    .set((old) => ({ condition_after: null, revision: old('revision', '+', 1) }))
    .where('item_id', 'in', items)
    .where('condition_after', 'is not', null)
    .where('until_day', '<', work.today)
    .execute()
}
