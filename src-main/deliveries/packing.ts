import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { recipientProblems } from '#shared/deliveries/recipient.ts'
import type { EventRefusal } from '#shared/deliveries/refusals.ts'
import { emptyParcel } from './emptyParcel.ts'
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
    moved: number
  }>`select delivery.id, delivery.recipient, delivery.phone, delivery.email, delivery.address,
      delivery.locker_id as locker, locker.closed_on as closedOn,
      coalesce(locker.moved_at > delivery.locker_set_at, 0) as moved
    from delivery left join locker on locker.id = delivery.locker_id
    where delivery.id in ${idList(standing.map(({ id }) => id))}`.execute(work.db)
  const kept = new Map(rows.map((row) => [row.id, row]))
  for (const { id, code, channel } of standing) {
    const row = kept.get(id)
    if (row === undefined) continue
    const [problem] = recipientProblems(channel, {
      ...row,
      name: row.recipient,
      locker: row.locker === null ? null : { closedOn: row.closedOn, moved: row.moved === 1 },
    })
    if (problem !== undefined) return recipientRefusal(problem, code)
  }
  return null
}

/** Parcels that nobody weighed weigh what is known to lie in them, where all of it is known. */
export async function weighParcels(
  work: Work,
  standing: readonly Pick<Standing, 'id'>[],
): Promise<void> {
  await sql`update parcel set revision = revision + 1, weight_grams = (
      select sum(delivery_line.quantity * material.weight_grams) from delivery_line
      join delivery on delivery.id = delivery_line.delivery_id
      join material on material.id = delivery_line.material_id
      where delivery.parcel_id = parcel.id and delivery.status <> 'cancelled')
    where parcel.weight_grams is null
    and parcel.id in (select delivery.parcel_id from delivery
      where delivery.id in ${idList(standing.map(({ id }) => id))})
    and not exists (select 1 from delivery_line
      join delivery on delivery.id = delivery_line.delivery_id
      left join material on material.id = delivery_line.material_id
      where delivery.parcel_id = parcel.id and delivery.status <> 'cancelled'
        and material.weight_grams is null)`.execute(work.db)
}

/** Boxes that something left weigh anew what stays packed in them. */
export async function weighWhatStays(work: Work, standing: readonly Standing[]): Promise<void> {
  const parcels = standing.flatMap(({ parcel }) => parcel ?? [])
  const stays = await work.db
    .selectFrom('delivery')
    .select('id')
    .where(sql<boolean>`parcel_id in ${idList(parcels)}`)
    .where('status', '=', 'packed')
    .execute()
  await weighParcels(work, stays)
}

/** What is taken out of its box again may be packed otherwise: nobody knows its weight any more. */
export async function forgetWeights(work: Work, standing: readonly Standing[]): Promise<void> {
  await sql`update parcel set weight_grams = null, size_name = '', revision = revision + 1
    where parcel.id in ${idList(standing.flatMap(({ parcel }) => parcel ?? []))}`.execute(work.db)
}

/** What is called off leaves the box that it shared with others: they go on without it. */
export async function takeApart(work: Work, standing: readonly Standing[]): Promise<void> {
  for (const { id, parcel } of standing) {
    if (parcel === null) continue
    const shared = await work.db
      .selectFrom('delivery')
      .select('id')
      .where('parcel_id', '=', parcel)
      .where('id', '<>', id)
      .executeTakeFirst()
    if (shared === undefined) continue
    const { carrier_id } = await work.db
      .selectFrom('parcel')
      .select('carrier_id')
      .where('id', '=', parcel)
      .executeTakeFirstOrThrow()
    const own = work.newId()
    await work.db
      .insertInto('parcel')
      .values({ id: own, ...emptyParcel(carrier_id) })
      .execute()
    await work.db.updateTable('delivery').set({ parcel_id: own }).where('id', '=', id).execute()
    await work.db
      .updateTable('parcel')
      .set({ weight_grams: null, revision: sql<number>`revision + 1` })
      .where('id', '=', parcel)
      .execute()
  }
}
