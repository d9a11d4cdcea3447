import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { compareList, type KnownLocker, type ListComparison } from '#shared/lockers/compareList.ts'
import type { ReadList } from '#shared/lockers/readRecords.ts'
import type { CarrierKind } from '#shared/lockers/schema.ts'
import { z } from 'zod'

/** A list against what the office has of its carrier. */
export interface OfficeComparison {
  readonly carrier: { readonly id: string; readonly name: string }
  /** The day of the list before; null before the first. */
  readonly lastDated: string | null
  readonly comparison: ListComparison
  /** A sum over all that was compared: the same only while file and office are the same. */
  readonly seen: string
}

const Sizes = z.array(z.string())

/** Compares a list that was read with the lockers that are there now. */
export async function compareWithOffice(
  db: Kysely<Tables>,
  list: ReadList,
): Promise<OfficeComparison> {
  const carrier = await carrierOf(db, list.carrier)
  const last = await db
    .selectFrom('locker_list')
    .select(['id', 'dated'])
    .where('carrier_id', '=', carrier.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const known = await findKnown(db, carrier.id)
  const base = known.map(({ id, revision }) => [id, revision])
  return {
    carrier,
    lastDated: last?.dated ?? null,
    comparison: compareList(known, list.lockers, list.unreadIds),
    seen: hash('sha256', JSON.stringify([last?.id, base, list.lockers, list.unreadIds])),
  }
}

const carrierOf = (db: Kysely<Tables>, kind: CarrierKind) =>
  db.selectFrom('carrier').select(['id', 'name']).where('kind', '=', kind).executeTakeFirstOrThrow()

async function findKnown(db: Kysely<Tables>, carrier: string): Promise<KnownLocker[]> {
  const rows = await db
    .selectFrom('locker')
    .selectAll()
    .where('carrier_id', '=', carrier)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    externalId: row.external_id,
    kind: row.kind,
    name: row.name,
    address: row.address,
    town: row.town,
    municipality: row.municipality,
    postcode: row.postcode,
    latitude: row.latitude,
    longitude: row.longitude,
    hours: row.hours,
    sizes: Sizes.parse(JSON.parse(row.sizes)),
    maxGrams: row.max_grams,
    busy: row.busy === 1,
    comment: row.comment,
    closedOn: row.closed_on,
    revision: row.revision,
  }))
}

/** How many people of today prefer each of these lockers; of all, whoever asks: a number names nobody. */
export async function countWanted(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('delivery_preference')
    .innerJoin('person', 'person.id', 'delivery_preference.person_id')
    .select(['locker_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('locker_id', 'in', ids)
    .where('person.archived_at', 'is', null)
    .groupBy('locker_id')
    .execute()
  return new Map(rows.map(({ locker_id: id, count }) => [id ?? '', count]))
}
