import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Condition } from '#shared/equipment/schema.ts'

/** A thing that is to go out. */
export interface ThingToLend {
  id: string
  model: string
  category: string
  condition: Condition
  missing: string
  /** Nothing of it stands in the way: it is here, usable for good, and no open reservation holds it. */
  unbound: number
}

/** Things that are to go out from a day on, by their ids. */
export async function findThings(
  db: Kysely<Tables>,
  ids: readonly string[],
  from: CivilDate,
): Promise<ReadonlyMap<string, ThingToLend>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ThingToLend>`
    select equipment_item.id, model_id as model, category_id as category, condition,
      missing_parts as missing,
      not exists (select 1 from loan_line
        where item_id = equipment_item.id and returned_on is null)
      and not exists (select 1 from unavailability where item_id = equipment_item.id
        and (until_day is null or until_day >= ${from}))
      and not exists (select 1 from reservation_item
        join reservation on reservation.id = reservation_id
        where item_id = equipment_item.id and ended is null) as unbound
    from equipment_item join equipment_model on equipment_model.id = model_id
    where equipment_item.id in ${idList(ids)}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Whether things can go out from today on, however long, whatever the policy: each is unbound, and were
 * all that is out, unusable or promised of its model and category so at once, enough would be left. True
 * spares reading the whole stock, which answers the same; false says only that the stock must be asked.
 */
export async function arePlainlyFree(
  db: Kysely<Tables>,
  things: readonly ThingToLend[],
  today: CivilDate,
): Promise<boolean> {
  if (things.some(({ unbound }) => unbound === 0)) return false
  const categories = idList([...new Set(things.map(({ category }) => category))])
  // What is promised of any model counts against the category alone: its row has no model.
  const { rows } = await sql<{ category: string; model: string | null; left: number }>`
    select category_id as category, id as model, coalesce(quantity, 0)
      + (select count(*) from equipment_item where model_id = equipment_model.id)
      - (select coalesce(sum(quantity), 0) from loan_line
          where model_id = equipment_model.id and returned_on is null) as left
    from equipment_model where category_id in ${categories}
    union all
    select category_id, model_id, -sum(quantity) from reservation
    where ended is null and category_id in ${categories}
    -- The stock leaves out the same; preparation lasts no longer.
    and until_day >= date(${today}, '-60 days') group by category_id, model_id
    union all
    select category_id, model_id, -1 from unavailability
    join equipment_item on equipment_item.id = item_id
    join equipment_model on equipment_model.id = model_id
    where (until_day is null or until_day >= ${today})
    and category_id in ${categories}`.execute(db)
  const left = new Map<string, number>()
  const add = (key: string, count: number): void => void left.set(key, (left.get(key) ?? 0) + count)
  for (const row of rows) {
    add(row.category, row.left)
    if (row.model !== null) add(row.model, row.left)
  }
  for (const { category, model } of things) {
    add(category, -1)
    add(model, -1)
  }
  return [...left.values()].every((count) => count >= 0)
}
