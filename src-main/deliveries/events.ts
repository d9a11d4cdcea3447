import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { presentPeople } from '#main/courses/people.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, rigaInstant, startOfRigaDay } from '#shared/calendar/rigaTime.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { EventRefusal } from '#shared/deliveries/refusals.ts'
import type { EventInput } from '#shared/deliveries/schema.ts'
import { type DeliveryStatus, mayBecome, statusesOf } from '#shared/deliveries/status.ts'
import { lastCollectionDay } from '#shared/deliveries/storage.ts'
import {
  forgetWeights,
  packingRefusal,
  takeApart,
  weighParcels,
  weighWhatStays,
} from './packing.ts'
import { findLentOut } from './ofLoan.ts'
import { keepSentAt } from './sentAt.ts'
import { moveStock } from './stock.ts'
import { withTheirBox } from './together.ts'

/** A delivery as far as an event asks of it. */
export interface Standing {
  id: string
  code: string
  channel: DeliveryChannel
  status: DeliveryStatus
  statusAt: string
  person: string
  storageDays: number | null
  parcel: string | null
  onManifest: boolean
  /** The code of what was sent in its place. */
  sentAgainAs: string | null
}

/**
 * Says what happened to deliveries: all of them or none, with what lies in one box with them. Nothing is overwritten: an event that was
 * wrong is followed by another. Packing takes materials from stock, cancelling before dispatch and
 * coming back put them there again; of a parcel that became ready the last day follows.
 */
export const record: Command<
  { deliveries: string[]; event: EventInput },
  { count: number; lent: string[] },
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
    const standing = await findStanding(work, await withTheirBox(work, deliveries, event.status))
    if (event.handedBy !== null && !(await mayHandOver(work, event.handedBy, standing))) {
      return refuse({ reason: 'notByThem', field: 'handedBy' })
    }
    for (const delivery of standing) {
      const refusal = orderRefusal(delivery, event.status)
      if (refusal !== null) return refuse(refusal)
    }
    if (event.status === 'packed' || event.status === 'handedOver') {
      const refusal = await packingRefusal(work, standing)
      if (refusal !== null) return refuse(refusal)
    }
    // What happened before what is known already belongs to the timeline and changes nothing else.
    const said = await findSaid(work, standing, event.status, at)
    const isBefore = (delivery: Standing): boolean =>
      !said.has(delivery.id) && isPast(delivery, event.status, at)
    const past = standing.filter(isBefore)
    const present = standing.filter((delivery) => !isBefore(delivery))
    const short = await moveStock(work, present, { status: event.status, at })
    if (short !== null) return refuse(short)
    if (event.status === 'cancelled') await takeApart(work, present)
    if (event.status === 'draft') await forgetWeights(work, present)
    if (event.status === 'packed') await weighParcels(work, present)
    await writeEvents(work, past, { ...event, at })
    await noteReady(work, past, event.status, at)
    const wholeDay = event.at?.time === null
    const whenOf = ({ statusAt }: Standing) => (wholeDay ? notBefore(statusAt, at) : at)
    for (const [when, those] of Map.groupBy(present, whenOf)) {
      await addEvents(work, those, { ...event, at: when })
    }
    if (event.status === 'cancelled') await weighWhatStays(work, present)
    const back = event.status === 'returned' ? standing.map(({ id }) => id) : []
    return done({ count: standing.length, lent: await findLentOut(work.db, back, actorOf(work)) })
  },
}

/** When something happened, as an instant: a day without a time is meant as a whole, so noon stands for it. */
export const momentOf = (
  { now, today }: Pick<Work, 'now' | 'today'>,
  { day, time }: NonNullable<EventInput['at']>,
): string => (time === null && day === today ? now : instantText(rigaInstant(day, time ?? '12:00')))

/** A day without a time is noon, or later where what is known last happened that afternoon. */
export const notBefore = (statusAt: string, at: string): string =>
  statusAt > at && rigaDateOf(statusAt) === rigaDateOf(at) ? statusAt : at

export async function findStanding(work: Work, ids: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Omit<Standing, 'onManifest'> & { onManifest: number }>`
    select delivery.id, delivery.code, delivery.channel, delivery.status,
      delivery.status_at as statusAt, delivery.person_id as person, carrier.storage_days as storageDays,
      delivery.parcel_id as parcel, parcel.manifest_id is not null as onManifest,
      (select again.code from delivery as again where again.resent_of = delivery.id
        and again.status <> 'cancelled' limit 1) as sentAgainAs
    from delivery left join parcel on parcel.id = delivery.parcel_id left join carrier on carrier.id = delivery.carrier_id
    where delivery.id in ${idList(ids)} order by delivery.seq`.execute(work.db)
  return rows.map((row) => ({ ...row, onManifest: row.onManifest === 1 }))
}

/** Anybody of the register hands things over, but nobody to themselves. */
async function mayHandOver(
  work: Work,
  by: string,
  deliveries: readonly Standing[],
): Promise<boolean> {
  if (deliveries.some(({ person }) => person === by)) return false
  return (await presentPeople(work.db, [by], actorOf(work))).has(by)
}

/** Why an event can't follow what is known; a manifest and a second delivery stand in the way too. */
function orderRefusal(delivery: Standing, to: DeliveryStatus): EventRefusal | null {
  const { code, channel, status, onManifest, sentAgainAs } = delivery
  if (!mayBecome(channel, status, to)) return { reason: 'wrongOrder', code, from: status, to }
  if (to === 'packed' && status === 'handedOver' && onManifest) {
    return { reason: 'onManifest', code }
  }
  return (status === 'returned' || status === 'bounced') && sentAgainAs !== null
    ? { reason: 'sentAgainAlready', code: sentAgainAs }
    : null
}

/** What can turn out never to have happened: who says once more where it stood before takes it back. */
const doubtful: readonly DeliveryStatus[] = [
  'collected',
  'returning',
  'returned',
  'lost',
  'damaged',
  'bounced',
]

/**
 * Of which of these the timeline has just that before the end known now, on that day or before: who says
 * it once more takes back the end. Anything further back is on the way there anyway. A collected parcel
 * that became ready on another day than the known one is only told of that day.
 */
async function findSaid(
  work: Work,
  standing: readonly Standing[],
  status: DeliveryStatus,
  at: string,
): Promise<ReadonlySet<string>> {
  const day = rigaDateOf(at)
  const dayAfter = instantText(startOfRigaDay(addDays(day, 1)))
  const ended = standing.filter((delivery) => doubtful.includes(delivery.status))
  const { rows } = await sql<{ id: string }>`select delivery.id from delivery
    join delivery_event as before on before.seq = (select event.seq from delivery_event as event
      where event.delivery_id = delivery.id and event.status <> delivery.status
      and event.reminded_on is null and event.at <= delivery.status_at order by event.at desc, event.seq desc limit 1)
    where delivery.id in ${idList(ended.map(({ id }) => id))}
    and before.status = ${status} and before.at < ${dayAfter}
    and not (${status} = 'ready' and delivery.status = 'collected'
      and delivery.ready_on is not ${day})`.execute(work.db)
  return new Set(rows.map(({ id }) => id))
}

/** What is the end of a parcel: told of an earlier day, it shows that an end known so far was none. */
const ends: readonly DeliveryStatus[] = ['collected', 'returned']

/**
 * Whether it happened before what is known last, and is on the way to that anyway. A parcel that was
 * collected or is back did not get lost after; damaged it may well turn out then.
 */
const isPast = ({ channel, status, statusAt }: Standing, to: DeliveryStatus, at: string): boolean =>
  at < statusAt &&
  (status === 'damaged' || !ends.includes(to)) &&
  statusesOf[channel].indexOf(to) < statusesOf[channel].indexOf(status)

/** Of a parcel that is collected already, when it became ready still tells whether that was in time. */
async function noteReady(
  work: Work,
  past: readonly Standing[],
  status: DeliveryStatus,
  at: string,
): Promise<void> {
  if (status !== 'ready') return
  const day = rigaDateOf(at)
  for (const { id, storageDays } of past) {
    await work.db
      .updateTable('delivery')
      .set({
        ready_on: day,
        last_day: storageDays === null ? null : lastCollectionDay(day, { storageDays }),
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', id)
      .execute()
  }
}

/** What an event changes: which delivery, and how long its carrier keeps it. */
type Moved = Pick<Standing, 'id' | 'storageDays'>

/** Adds the event to each delivery, and what follows from it to the delivery itself. */
export async function addEvents(
  work: Work,
  standing: readonly Moved[],
  event: Omit<EventInput, 'at'> & { at: string },
): Promise<void> {
  const day = rigaDateOf(event.at)
  await writeEvents(work, standing, event)
  await setStatus(work, standing, event, day)
}

async function writeEvents(
  work: Work,
  standing: readonly Moved[],
  event: Omit<EventInput, 'at'> & { at: string },
): Promise<void> {
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
      handed_by: event.handedBy,
      note: event.note,
    })),
  )
  await keepSentAt(
    work,
    standing.map(({ id }) => id),
  )
}

async function setStatus(
  work: Work,
  standing: readonly Moved[],
  event: Omit<EventInput, 'at'> & { at: string },
  day: CivilDate,
): Promise<void> {
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
        // It waits since it came: an end that was none begins no new term. Found after it was lost, it came anew.
        ...(event.status === 'ready'
          ? {
              ready_on: sql<string>`iif(ready_on is null or status = 'lost', ${day}, ready_on)`,
              last_day: sql<string | null>`iif(ready_on is null or status = 'lost', ${
                storageDays === null ? null : lastCollectionDay(day, { storageDays })
              }, last_day)`,
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
