import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { idsMatching } from '#main/lists/page.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { LockerPoint } from '#shared/lockers/contract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { lockerList } from './lockers.ts'

/** The places that a list shows, as points of the map; those without coordinates have none. */
export async function findPoints(
  db: Kysely<Tables>,
  query: ListQuery,
  actor: Actor,
): Promise<LockerPoint[]> {
  const ids = await idsMatching(lockerList, db, query, actor)
  const { rows } = await sql<LockerPoint>`
    select id, carrier_id as carrierId, name, town, latitude, longitude,
      case when closed_on is not null then 'closed'
        when moved_at is not null then 'moved' else 'open' end as state
    from locker where id in ${idList(ids)} and latitude is not null
    order by sort_key, seq`.execute(db)
  return rows
}
