import { CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Condition } from '#shared/equipment/schema.ts'
import { conditionThen } from './conditionNow.ts'

/** A thing that is to go out. */
export interface ThingToLend {
  id: string
  /** Its place in the order of entering. */
  seq: number
  model: string
  category: string
  condition: Condition
  /** In which it is, where a repair that is over has mended it. */
  conditionNow: Condition
  missing: string
  /** It is here and usable for good, and nothing of the kind was otherwise since the day it is to go. */
  here: number
  /** The open reservations that hold it, ids with commas between. */
  heldBy: string | null
}

/** Every hand-out asks it, so it is not compiled each time. `away` says which lines keep a thing away. */
const thingsWhere = (away: string): string => `
  select equipment_item.id, equipment_item.seq, model_id as model, category_id as category, condition,
    ${conditionThen} as conditionNow,
    missing_parts as missing,
    not exists (select 1 from loan_line
      where item_id = equipment_item.id and ${away})
    and not exists (select 1 from unavailability where item_id = equipment_item.id
      and (until_day is null or until_day >= ?)) as here,
    (select group_concat(reservation_id) from reservation_item
      join reservation on reservation.id = reservation_id
      where item_id = equipment_item.id and ended is null) as heldBy
  from json_each(?) cross join equipment_item on equipment_item.id = value
  cross join equipment_model on equipment_model.id = model_id`
const thingsNow = thingsWhere('returned_on is null')
const thingsThen = thingsWhere('(returned_on is null or returned_on > ?)')

/** Things that are to go out from a day on, by their ids. Nothing comes back later than today. */
export async function findThings(
  db: Kysely<Tables>,
  ids: readonly string[],
  { from, today }: { from: CivilDate; today: CivilDate },
): Promise<ReadonlyMap<string, ThingToLend>> {
  if (ids.length === 0) return new Map()
  const asked =
    from < today
      ? CompiledQuery.raw(thingsThen, [from, from, from, JSON.stringify(ids)])
      : CompiledQuery.raw(thingsNow, [from, from, JSON.stringify(ids)])
  const { rows } = await db.executeQuery<ThingToLend>(asked)
  return new Map(rows.map((row) => [row.id, row]))
}
