import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { Manifest } from '#shared/deliveries/dispatchSchema.ts'
import { fold } from '#shared/text/fold.ts'
import { manifestScope } from '../scope.ts'

const numberMatches = (folded: string) => contains(sql`lower(paper.number)`, folded)

const parcelCount = sql<number>`(select count(*) from parcel where parcel.manifest_id = manifest.id)`

/** Closed manifests, the newest first. */
export const manifestList: ListDefinition<Manifest> = {
  from: sql`manifest join paper on paper.id = manifest.paper_id
    join carrier on carrier.id = manifest.carrier_id`,
  id: sql`manifest.id`,
  position: sql`manifest.seq`,
  columns: {
    number: { sort: sql`paper.number`, contains: numberMatches },
    carrier: {
      sort: sql`carrier.name`,
      isOneOf: (carriers) => sql`manifest.carrier_id in (${sql.join(carriers)})`,
      contains: (folded) => contains(sql`fold(carrier.name)`, folded),
    },
    parcels: { sum: parcelCount, number: parcelCount },
    by: {
      contains: (folded) => sql`manifest.closed_by in (select account.id from account
        join person on person.id = account.person_id
        where ${contains(sql`fold(${fullNameOf('person')})`, folded)})`,
    },
    closedAt: { sort: sql`manifest.closed_at`, date: sql`paper.issued_on` },
  },
  order: [{ column: 'closedAt', direction: 'descending' }],
  scope: manifestScope,
  search: (text) => {
    const folded = fold(text)
    return sql`(${numberMatches(folded)} or ${contains(sql`fold(carrier.name)`, folded)}
      or manifest.id in (select parcel.manifest_id from parcel
        join delivery on delivery.parcel_id = parcel.id
        where parcel.number_key = ${folded.replaceAll(/[\s-]/gu, '').toUpperCase()}
        or delivery.code = ${folded.toUpperCase()}))`
  },
  load: (db, ids) => findManifests(db, ids),
}

/** Manifests as lists show them, in any order. */
export async function findManifests(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Manifest[]> {
  const { rows } = await sql<Manifest>`
    select manifest.id, paper.number, paper.id as paper, manifest.carrier_id as carrier,
      carrier.name as carrierName, manifest.closed_at as closedAt,
      coalesce(${fullNameOf('writer')}, '') as closedBy,
      ${parcelCount} as parcels
    from manifest join paper on paper.id = manifest.paper_id
    join carrier on carrier.id = manifest.carrier_id
    left join account on account.id = manifest.closed_by
    left join person as writer on writer.id = account.person_id
    where manifest.id in ${idList(ids)}`.execute(db)
  return rows
}
