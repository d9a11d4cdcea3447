import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { itemState, openLine } from './itemState.ts'
import { type Findings, stillMissing } from './stocktakeFindings.ts'

/**
 * What can be said to be lost by a stock-take. What was missing on the day of a finished one may be out
 * with somebody, lost or retired today. `unknown`: nothing was kept of what it found, so nobody knows
 * what it missed; going on with it tells.
 */
export async function findLosable(
  db: Kysely<Tables>,
  findings: Findings,
  today: CivilDate,
): Promise<string[] | 'unknown'> {
  if (findings.notKept) return 'unknown'
  const { rows } = await sql<{ id: string }>`
    select equipment_item.id from equipment_item ${openLine}
    where equipment_item.id in ${idList(stillMissing(findings))}
    and ${itemState(today)} in ('inStock', 'packed')
    order by equipment_item.sort_key, equipment_item.seq`.execute(db)
  return rows.map(({ id }) => id)
}
