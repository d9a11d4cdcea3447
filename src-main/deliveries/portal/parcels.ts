import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { PortalParcel } from '#shared/deliveries/portalRow.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findDeliveries } from '../deliveries.ts'
import { allVisible } from '../dispatchParcels.ts'

/**
 * The parcels that these deliveries lie in, each once, in the order of their codes; what goes by no
 * parcel is left out. Null where one of them holds a delivery that is hidden from the actor: its row
 * would tell of that one too.
 */
export async function findPortalParcels(
  db: Kysely<Tables>,
  deliveries: readonly string[],
  actor: Actor,
): Promise<PortalParcel[] | null> {
  const hidden = await sql`
    select 1 from parcel where not ${allVisible(actor)} and parcel.id in (
      select chosen.parcel_id from delivery as chosen where chosen.id in ${idList(deliveries)})
    limit 1`.execute(db)
  if (hidden.rows.length > 0) return null
  const { rows } = await sql<{ id: string; note: string }>`
    select delivery.id, delivery.note from delivery
    where delivery.status <> 'cancelled' and delivery.parcel_id in (
      select chosen.parcel_id from delivery as chosen where chosen.id in ${idList(deliveries)})
    order by delivery.seq`.execute(db)
  const found = await findDeliveries(
    db,
    rows.map(({ id }) => id),
  )
  const byId = new Map(found.map((delivery) => [delivery.id, delivery]))
  const together = Map.groupBy(
    rows.flatMap(({ id, note }) => {
      const delivery = byId.get(id)
      return delivery === undefined ? [] : [{ ...delivery, note }]
    }),
    ({ parcel }) => parcel?.id ?? '',
  )
  return [...together.values()].flatMap((those): PortalParcel[] => {
    const [first] = those
    if (first === undefined) return []
    const all = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '')
    return [
      {
        codes: those.map(({ code }) => code),
        channel: first.channel,
        recipient: first.recipient,
        phone: first.phone,
        email: first.email,
        lockerId: first.lockerExternalId,
        lockerName: first.lockerName,
        lockerAddress: first.lockerAddress,
        address: first.address,
        weightGrams: first.parcel?.weightGrams ?? null,
        size: first.parcel?.sizeName ?? '',
        contents: all(those.map(({ contents }) => contents)).join(', '),
        note: all(those.map(({ note }) => note)).join('; '),
        number: first.parcel?.number ?? '',
        carrier: first.carrierName,
      },
    ]
  })
}
