import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { lockersContract } from '#shared/lockers/contract.ts'
import { aboutKm } from '#shared/lockers/distance.ts'
import { nearest } from '#shared/lockers/nearest.ts'
import type { LockerKind, LockerNear, Origin } from '#shared/lockers/schema.ts'
import { findLockers, hasSize, searchLockers } from './lockers.ts'
import { originOf, originOfText } from './origin.ts'

type Asked = z.infer<NonNullable<(typeof lockersContract.find)['~orpc']['inputSchema']>>

/** Which open places are looked among. */
export interface Among {
  readonly search: string
  readonly carriers: readonly string[]
  readonly kinds: readonly LockerKind[]
  readonly size: string
}

/** Open places that fit what is asked, the nearest first where it is known from where. */
export async function findNear(
  db: Kysely<Tables>,
  asked: Asked,
): Promise<{ origin: Origin | null; lockers: LockerNear[] }> {
  const { near } = asked
  const origin =
    near === null
      ? null
      : near.kind === 'place'
        ? await originOfText(db, near.text)
        : await originOfPerson(db, near.person)
  return { origin, lockers: await findOpen(db, asked, origin, asked.limit) }
}

/** Where a person's address is. */
export async function originOfPerson(db: Kysely<Tables>, person: string): Promise<Origin | null> {
  const home = await db
    .selectFrom('person')
    .select(['postcode', 'town'])
    .where('id', '=', person)
    .executeTakeFirst()
  return home === undefined ? null : originOf(db, home)
}

/** Open places, by distance from a point where there is one, else by town and name. */
export async function findOpen(
  db: Kysely<Tables>,
  among: Among,
  from: Pick<Origin, 'latitude' | 'longitude'> | null,
  limit: number,
): Promise<LockerNear[]> {
  const conditions: Condition[] = [sql`locker.closed_on is null`]
  const search = searchLockers(among.search)
  if (search !== null) conditions.push(search)
  if (among.carriers.length > 0) {
    conditions.push(sql`locker.carrier_id in (${sql.join(among.carriers)})`)
  }
  if (among.kinds.length > 0) conditions.push(sql`locker.kind in (${sql.join(among.kinds)})`)
  if (among.size !== '') conditions.push(hasSize([among.size]))
  const { rows } = await sql<{ id: string; latitude: number | null; longitude: number | null }>`
    select locker.id, locker.latitude, locker.longitude from locker
    where ${sql.join(conditions, sql` and `)}
    order by locker.sort_key, locker.seq
    limit ${from === null ? limit : -1}`.execute(db)
  const chosen =
    from === null
      ? rows.map(({ id }) => ({ id, km: null }))
      : nearest(rows, from, limit).map(({ place, km }) => ({ id: place.id, km: aboutKm(km) }))
  const found = await findLockers(
    db,
    chosen.map(({ id }) => id),
  )
  const byId = new Map(found.map((locker) => [locker.id, locker]))
  return chosen.flatMap(({ id, km }) => {
    const locker = byId.get(id)
    return locker === undefined ? [] : [{ ...locker, km }]
  })
}
