import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { recipientProblems } from '#shared/deliveries/recipient.ts'
import type { EventRefusal } from '#shared/deliveries/refusals.ts'
import { recipientRefusal } from './plan.ts'
import type { Standing } from './events.ts'

/**
 * The first reason why one of these can't be packed: its locker was closed since, or something of the
 * recipient is missing. Recipient and locker are those that the delivery keeps.
 */
export async function packingRefusal(
  work: Work,
  standing: readonly Standing[],
): Promise<EventRefusal | null> {
  const { rows } = await sql<{
    id: string
    recipient: string
    phone: string
    email: string
    address: string
    locker: string | null
    closedOn: string | null
  }>`select delivery.id, delivery.recipient, delivery.phone, delivery.email, delivery.address,
      delivery.locker_id as locker, locker.closed_on as closedOn
    from delivery left join locker on locker.id = delivery.locker_id
    where delivery.id in ${idList(standing.map(({ id }) => id))}`.execute(work.db)
  const kept = new Map(rows.map((row) => [row.id, row]))
  for (const { id, code, channel } of standing) {
    const row = kept.get(id)
    if (row === undefined) continue
    const [problem] = recipientProblems(channel, {
      ...row,
      name: row.recipient,
      locker: row.locker === null ? null : { closedOn: row.closedOn },
    })
    if (problem !== undefined) return recipientRefusal(problem, code)
  }
  return null
}

/** Parcels that nobody weighed weigh what is known to lie in them, where all of it is known. */
export async function weighParcels(work: Work, standing: readonly Standing[]): Promise<void> {
  await sql`update parcel set revision = revision + 1, weight_grams = (
      select sum(delivery_line.quantity * material.weight_grams) from delivery_line
      join delivery on delivery.id = delivery_line.delivery_id
      join material on material.id = delivery_line.material_id
      where delivery.parcel_id = parcel.id)
    where parcel.weight_grams is null
    and parcel.id in (select delivery.parcel_id from delivery
      where delivery.id in ${idList(standing.map(({ id }) => id))})
    and not exists (select 1 from delivery_line
      join delivery on delivery.id = delivery_line.delivery_id
      left join material on material.id = delivery_line.material_id
      where delivery.parcel_id = parcel.id and material.weight_grams is null)`.execute(work.db)
}
