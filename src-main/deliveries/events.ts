import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { EventRefusal } from '#shared/deliveries/refusals.ts'
import type { EventInput } from '#shared/deliveries/schema.ts'
import { type DeliveryStatus, mayBecome } from '#shared/deliveries/status.ts'
import { lastCollectionDay } from '#shared/deliveries/storage.ts'
import { packingRefusal, weighParcels } from './packing.ts'
import { moveStock } from './stock.ts'

/** A delivery as far as an event asks of it. */
export interface Standing {
  id: string
  code: string
  channel: DeliveryChannel
  status: DeliveryStatus
  storageDays: number | null
}

/**
 * Says what happened to deliveries: all of them or none. Nothing is overwritten: an event that was
 * wrong is followed by another. Packing takes materials from stock, cancelling before dispatch and
 * coming back put them there again; of a parcel that became ready the last day follows.
 */
export const record: Command<
  { deliveries: string[]; event: EventInput },
  { count: number },
  EventRefusal | CommonRefusal
> = {
  name: 'deliveries.record',
  records: ({ deliveries }) => deliveries.map((id) => `delivery/${id}`),
  async run(work, { deliveries, event }) {
    const at = event.at === null ? work.now : momentOf(work, event.at)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    if (event.takenBy !== '' && event.relation === '') {
      return refuse({ reason: 'relationMissing', field: 'relation' })
    }
    const standing = await findStanding(work, deliveries)
    for (const { code, channel, status } of standing) {
      if (!mayBecome(channel, status, event.status)) {
        return refuse({ reason: 'wrongOrder', code, from: status, to: event.status })
      }
    }
    if (event.status === 'packed') {
      const refusal = await packingRefusal(work, standing)
      if (refusal !== null) return refuse(refusal)
      await weighParcels(work, standing)
    }
    const short = await moveStock(work, standing, event.status)
    if (short !== null) return refuse(short)
    await addEvents(work, standing, { ...event, at })
    return done({ count: standing.length })
  },
}

/** When something happened, as an instant: a day without a time is meant as a whole, so noon stands for it. */
export const momentOf = (
  { now, today }: Pick<Work, 'now' | 'today'>,
  { day, time }: NonNullable<EventInput['at']>,
): string => (time === null && day === today ? now : instantText(rigaInstant(day, time ?? '12:00')))

export async function findStanding(work: Work, ids: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select delivery.id, delivery.code, delivery.channel, delivery.status,
      carrier.storage_days as storageDays
    from delivery left join carrier on carrier.id = delivery.carrier_id
    where delivery.id in ${idList(ids)} order by delivery.seq`.execute(work.db)
  return rows
}

/** Adds the event to each delivery, and what follows from it to the delivery itself. */
export async function addEvents(
  work: Work,
  standing: readonly Standing[],
  event: Omit<EventInput, 'at'> & { at: string },
): Promise<void> {
  const day = rigaDateOf(event.at)
  await insertAll(
    work,
    'delivery_event',
    standing.map(({ id }) => ({
      id: work.newId(),
      delivery_id: id,
      status: event.status,
      at: event.at,
      entered_at: work.now,
      entered_by: actorOf(work).account,
      source: event.source,
      taken_by: event.takenBy,
      relation: event.relation,
      note: event.note,
    })),
  )
  // Parcels of one carrier wait equally long.
  const terms = new Set(standing.map(({ storageDays }) => storageDays))
  for (const storageDays of terms) {
    const those = standing.filter((delivery) => delivery.storageDays === storageDays)
    await work.db
      .updateTable('delivery')
      .set({
        status: event.status,
        status_at: event.at,
        status_on: day,
        ...(event.status === 'ready'
          ? {
              ready_on: day,
              last_day: storageDays === null ? null : lastCollectionDay(day, { storageDays }),
            }
          : {}),
        ...(event.status === 'handedOver' || event.status === 'inTransit'
          ? { ready_on: null, last_day: null }
          : {}),
        revision: sql<number>`revision + 1`,
      })
      .where(sql<boolean>`id in ${idList(those.map(({ id }) => id))}`)
      .execute()
  }
}
