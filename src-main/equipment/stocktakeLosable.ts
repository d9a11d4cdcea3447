import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findItems } from './items.ts'
import { findMissing } from './stocktakeFindings.ts'

/**
 * What can be said to be lost by a stock-take that is there. What was missing on the day of a finished
 * one may be out with somebody, lost or retired today. `unknown`: it ended when nothing was kept of what
 * it found, so nobody knows what it missed; going on with it tells.
 */
export async function findLosable(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
  today: CivilDate,
): Promise<string[] | 'unknown'> {
  const stocktake = await db
    .selectFrom('stocktake')
    .select(['finished_at', 'findings'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (stocktake.finished_at !== null && stocktake.findings === null) return 'unknown'
  const things = await findItems(db, await findMissing(db, id, today), actor, today)
  return things
    .filter(({ state }) => state === 'inStock' || state === 'packed')
    .map((thing) => thing.id)
}
