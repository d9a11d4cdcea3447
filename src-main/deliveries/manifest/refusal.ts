import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { ManifestOf, ManifestRefusal } from '#shared/deliveries/dispatchSchema.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import { restrictedDelivery } from '../withheld.ts'

/** The first reason why these parcels can't go onto a manifest of that carrier; null when they can. */
export async function manifestRefusal(
  db: Kysely<Tables>,
  { carrier, parcels, handedOverOn }: Pick<ManifestOf, 'carrier' | 'parcels' | 'handedOverOn'>,
  today: CivilDate,
): Promise<ManifestRefusal | null> {
  if (handedOverOn !== null && handedOverOn > today) {
    return { reason: 'notYet', field: 'handedOverOn' }
  }
  const { rows } = await sql<{
    id: string
    code: string
    status: DeliveryStatus
    carrier: string
    carrierName: string
    manifest: string | null
    closed: number | null
    moved: number
  }>`select delivery.id, delivery.code, delivery.status, parcel.carrier_id as carrier,
      carrier.name as carrierName, paper.number as manifest,
      locker.closed_on is not null as closed,
      coalesce(locker.moved_at > delivery.locker_set_at, 0) as moved
    from parcel join carrier on carrier.id = parcel.carrier_id
    join delivery on delivery.parcel_id = parcel.id and delivery.status <> 'cancelled'
    left join locker on locker.id = delivery.locker_id
    left join manifest on manifest.id = parcel.manifest_id
    left join paper on paper.id = manifest.paper_id
    where parcel.id in ${idList(parcels)} order by delivery.seq`.execute(db)
  if (rows.length === 0) return { reason: 'nothingToHandOver' }
  for (const { code, status, manifest, closed, moved, ...of } of rows) {
    if (manifest !== null) return { reason: 'parcelOnManifest', code, number: manifest }
    if (of.carrier !== carrier) return { reason: 'otherCarrier', code, carrier: of.carrierName }
    if (status !== 'packed') return { reason: 'notPacked', code, status }
    if (closed === 1) return { reason: 'lockerClosed', code }
    if (moved === 1) return { reason: 'lockerMoved', code }
  }
  const restricted = await restrictedDelivery(
    db,
    rows.map(({ id }) => id),
  )
  return restricted === null ? null : { reason: 'restricted', code: restricted }
}
