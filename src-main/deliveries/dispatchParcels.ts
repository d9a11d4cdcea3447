import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { type DispatchParcel, mostDispatched } from '#shared/deliveries/dispatchSchema.ts'
import { trackingLink } from '#shared/deliveries/parcelNumber.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { notNeeded } from './notNeeded.ts'
import { deliveryScope } from './scope.ts'

interface Row extends Omit<
  DispatchParcel,
  'deliveries' | 'trackingLink' | 'lockerClosed' | 'notNeeded' | 'unneeded'
> {
  delivery: string
  code: string
  recipient: string
  status: DeliveryStatus
  template: string
  lockerClosed: number
  notNeeded: number
}

/** What waits to be handed over, and what was handed over and has no number yet. */
const waits = sql`(delivery.status in ('packed', 'handedOver', 'inTransit')
  and (delivery.status = 'packed' or parcel.number = ''))`

/**
 * The parcels at the desk of handing over, by carrier and code. One that holds a delivery which the
 * actor may not see is not theirs to hand over.
 */
export async function findDispatch(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<{ parcels: DispatchParcel[]; more: boolean }> {
  const { rows } = await sql<{ parcel: string }>`
    select parcel.id as parcel from parcel
    join carrier on carrier.id = parcel.carrier_id
    join delivery on delivery.parcel_id = parcel.id
    where ${waits} and ${allVisible(actor)}
    group by parcel.id order by carrier.name, min(delivery.seq)
    limit ${mostDispatched + 1}`.execute(db)
  const shown = rows.slice(0, mostDispatched).map(({ parcel }) => parcel)
  return { parcels: await findParcelsById(db, shown), more: rows.length > shown.length }
}

/** No delivery of the parcel is hidden from the actor. A condition over `parcel`. */
export function allVisible(actor: Actor): Condition {
  const scope = deliveryScope(actor)
  return scope === null
    ? sql`true`
    : sql`not exists (select 1 from delivery
        where delivery.parcel_id = parcel.id and (${scope}) is not true)`
}

/** These parcels with the deliveries in them that were not called off, by carrier and code. */
export async function findParcelsById(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<DispatchParcel[]> {
  const { rows } = await sql<Row>`
    select parcel.id as parcel, parcel.revision, parcel.carrier_id as carrier,
      carrier.name as carrierName, carrier.tracking_template as template,
      delivery.id as delivery, delivery.code, delivery.recipient, delivery.status,
      delivery.locker_name as place,
      case delivery.channel when 'locker' then delivery.locker_address else delivery.address end as address,
      parcel.weight_grams as weightGrams, parcel.number, parcel.number_reason as numberReason,
      delivery.hand_over_by as handOverBy,
      coalesce(locker.closed_on is not null or locker.moved_at > delivery.locker_set_at, 0)
        as lockerClosed, ${notNeeded} as notNeeded
    from parcel join carrier on carrier.id = parcel.carrier_id
    join delivery on delivery.parcel_id = parcel.id and delivery.status <> 'cancelled'
    left join locker on locker.id = delivery.locker_id
    where parcel.id in ${idList(ids)}
    order by carrier.name, delivery.seq`.execute(db)
  return [...Map.groupBy(rows, ({ parcel }) => parcel).values()].flatMap(parcelOf)
}

function parcelOf(rows: readonly Row[]): DispatchParcel[] {
  const [first] = rows
  if (first === undefined) return []
  const { delivery: _delivery, code: _code, recipient: _recipient, template, ...parcel } = first
  const days = rows.flatMap(({ handOverBy }) => handOverBy ?? []).toSorted()
  return [
    {
      ...parcel,
      deliveries: rows.map(({ delivery: id, code, recipient }) => ({ id, code, recipient })),
      trackingLink: trackingLink(template, first.number),
      handOverBy: days[0] ?? null,
      lockerClosed: rows.some(({ lockerClosed }) => lockerClosed === 1),
      notNeeded: rows.some((row) => row.notNeeded === 1),
      unneeded: rows.every((row) => row.notNeeded === 1),
    },
  ]
}
