import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'

/** What is inside that has to come back: how many pieces. Over `delivery`. */
const returnablePieces = sql`(select coalesce(sum(inside.quantity), 0) from delivery_line as inside
  join material as lent on lent.id = inside.material_id and lent.returnable = 1
  where inside.delivery_id = delivery.id)`

const wasTaken: Condition = sql`delivery.status in ('collected', 'received')`

/**
 * Its recipient has materials of it that must come back and have not: by the few materials that must, for
 * nearly every delivery was taken. A condition over `delivery`.
 */
export const toGiveBack: Condition = sql`(${wasTaken} and delivery.id in (
  select inside.delivery_id from material as lent
  join delivery_line as inside on inside.material_id = lent.id
  where lent.returnable = 1))`

/** How many pieces of materials `person` has to give back of a group or of none, as a count. Over `person`. */
export const piecesToGiveBack = (group: string) => sql<number>`(
  select coalesce(sum(${returnablePieces}), 0) from delivery
  where delivery.person_id = person.id and ${wasTaken}
  and (delivery.group_id = ${group} or delivery.group_id is null))`

/** The same of everybody, of what was for these groups. */
export async function countToGiveBack(
  db: Kysely<Tables>,
  groups: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ pieces: number }>`
    select coalesce(sum(${returnablePieces}), 0) as pieces from delivery
    where delivery.group_id in ${idList(groups)} and ${wasTaken}`.execute(db)
  return rows[0]?.pieces ?? 0
}
