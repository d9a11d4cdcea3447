import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { PortalParcel } from '#shared/deliveries/portalRow.ts'
import { findDeliveries } from '../deliveries.ts'

/** The parcels that these deliveries lie in, each once, in the order of their codes; what goes by no parcel is left out. */
export async function findPortalParcels(
  db: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<PortalParcel[]> {
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
