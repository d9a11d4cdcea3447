import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

/** What an open reservation holds a thing as. */
export interface HeldFor {
  readonly item: string
  readonly category: string
  /** Null where whichever of the category will do. */
  readonly model: string | null
  readonly from: CivilDate
}

/** Which open reservations hold these things, the earliest first. */
export async function findHeldFor(
  db: Kysely<Tables>,
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldFor[]>> {
  const { rows } = await sql<HeldFor>`
    select item_id as item, category_id as category, model_id as model, from_day as "from"
    from reservation_item join reservation on reservation.id = reservation_item.reservation_id
    where ended is null and item_id in ${idList(items)} order by from_day`.execute(db)
  return Map.groupBy(rows, ({ item }) => item)
}

/** The first day from which a thing is promised as something that it would no longer be; null for none. */
export const promisedAsOther = (
  held: readonly HeldFor[],
  next: { id: string | null; categoryId: string },
): CivilDate | null =>
  held.find(
    ({ category, model }) => category !== next.categoryId || (model !== null && model !== next.id),
  )?.from ?? null
