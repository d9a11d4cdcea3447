import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Stocktake } from '#shared/equipment/stocktake.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'

/** Of so many past stock-takes the list tells. */
const mostShown = 200

/** Stock-takes, those that go on first and the last ones before older ones. `only`: this one alone. */
export async function findStocktakes(db: Kysely<Tables>, only?: string): Promise<Stocktake[]> {
  const { rows } = await sql<Stocktake>`
    select stocktake.id, stocktake.place, started_at as startedAt, finished_at as finishedAt,
      ${fullNameOf('person')} as startedBy,
      (select count(*) from stocktake_scan where stocktake_id = stocktake.id) as scanned
    from stocktake
    left join account on account.id = stocktake.started_by
    left join person on person.id = account.person_id
    where ${only === undefined ? sql`true` : sql`stocktake.id = ${only}`}
    order by finished_at is not null, started_at desc, stocktake.seq desc
    limit ${mostShown}`.execute(db)
  return rows
}

/** The places at which things are that may be looked for, in Latvian order, each however it is written. */
export async function findPlaces(db: Kysely<Tables>): Promise<{ place: string; things: number }[]> {
  const rows = await db
    .selectFrom('equipment_item')
    .select(['place', ({ fn }) => fn.countAll<number>().as('things')])
    .where('place', '<>', '')
    .where(
      sql<boolean>`not exists (select 1 from unavailability
        where unavailability.item_id = equipment_item.id and until_day is null
        and kind in ('lost', 'retired'))`,
    )
    .groupBy('place')
    .orderBy('things', 'desc')
    .execute()
  return [...Map.groupBy(rows, ({ place }) => fold(place)).values()]
    .map((same) => ({
      place: same[0]?.place ?? '',
      things: same.reduce((sum, { things }) => sum + things, 0),
    }))
    .toSorted((one, other) => (latvianSortKey(one.place) < latvianSortKey(other.place) ? -1 : 1))
}
