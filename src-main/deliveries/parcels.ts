import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { parseParcelNumber } from '#shared/deliveries/parcelNumber.ts'
import type { JoinRefusal, NumberRefusal } from '#shared/deliveries/refusals.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import { beforeDispatch } from '#shared/deliveries/status.ts'
import { findDeliveries } from './deliveries.ts'
import { findStanding } from './events.ts'
import { findTakenNumbers } from './numbers/taken.ts'
import { weighParcels } from './packing.ts'

/**
 * Puts deliveries into the parcel of one of them, on purpose: people of one household, or one person's
 * two. They go to the same place and none has left the office yet.
 */
export const join: Command<
  { into: string; deliveries: string[] },
  Record<string, never>,
  JoinRefusal | CommonRefusal
> = {
  name: 'deliveries.join',
  records: ({ into, deliveries }) => [into, ...deliveries].map((id) => `delivery/${id}`),
  async run(work, { into, deliveries }) {
    const all = await findDeliveries(work.db, [into, ...deliveries])
    const goal = all.find(({ id }) => id === into)
    const others = all.filter(({ id }) => id !== into)
    if (goal === undefined || others.length === 0) {
      return refuse({ reason: 'notTogether', why: 'same' })
    }
    for (const other of others) {
      const why = whyNotTogether(goal, other)
      if (why !== null) return refuse({ reason: 'notTogether', why })
    }
    const parcel = goal.parcel?.id
    if (parcel === undefined) return refuse({ reason: 'notTogether', why: 'channel' })
    // What a carrier has numbered or charged for goes as it is.
    const marked = others.some(
      ({ parcel: own }) =>
        own !== null && own.id !== parcel && (own.number !== '' || own.costCents !== null),
    )
    if (marked) return refuse({ reason: 'notTogether', why: 'numbered' })
    const left = others.flatMap((other) => other.parcel?.id ?? []).filter((id) => id !== parcel)
    await work.db
      .updateTable('delivery')
      .set({ parcel_id: parcel, revision: sql<number>`revision + 1` })
      .where(sql<boolean>`id in ${idList(others.map(({ id }) => id))}`)
      .execute()
    // What was known of the one box does not hold for more in it.
    await work.db
      .updateTable('parcel')
      .set({ weight_grams: null, size_name: '', revision: sql<number>`revision + 1` })
      .where('id', '=', parcel)
      .execute()
    await sql`delete from parcel where id in ${idList(left)}
      and not exists (select 1 from delivery where delivery.parcel_id = parcel.id)`.execute(work.db)
    if (goal.status === 'packed') await weighParcels(work, await findStanding(work, [into]))
    return done({})
  },
}

function whyNotTogether(goal: Delivery, other: Delivery): JoinRefusal['why'] | null {
  if (goal.channel !== other.channel || other.parcel === null) return 'channel'
  const samePlace =
    goal.channel === 'locker'
      ? goal.locker === other.locker
      : goal.carrier === other.carrier && goal.address === other.address
  if (!samePlace) return 'place'
  return beforeDispatch.includes(goal.status) && goal.status === other.status ? null : 'status'
}

interface Numbered {
  delivery: string
  number: string
  reason: string
}

/**
 * Enters the carrier's numbers of parcels, all or none; an empty one takes the parcel's number away. One
 * with a wrong check digit or of a form that the carrier's numbers don't have is kept with a reason only;
 * a number that another parcel of the carrier has is refused, unless that one gets another in the same
 * go.
 */
export const number: Command<
  { numbers: Numbered[] },
  { count: number },
  NumberRefusal | CommonRefusal
> = {
  name: 'deliveries.number',
  records: ({ numbers }) => numbers.map(({ delivery }) => `delivery/${delivery}`),
  async run(work, { numbers }) {
    const parcels = await findParcels(work, numbers)
    const given = new Map<string, string>()
    await giveUpNumbers(work, [...parcels.values()])
    for (const { delivery, number: typed, reason } of numbers) {
      const parcel = parcels.get(delivery)
      if (parcel?.parcel === undefined || parcel.parcel === null || parcel.carrier === null) {
        return refuse({ reason: 'noParcel', code: parcel?.code ?? '' })
      }
      const { code } = parcel
      if (typed === '') {
        await setNumber(work, parcel.parcel, noNumber)
        continue
      }
      const read = parseParcelNumber(typed, { usesS10: parcel.usesS10 === 1 })
      if (read.kind === 'problem') {
        return refuse({ reason: 'badNumber', problem: read.problem, code, number: typed })
      }
      if (read.kind === 'warning' && reason === '') {
        return refuse({ reason: read.problem, code, number: read.number })
      }
      const key = `${parcel.carrier}/${read.key}`
      const other = given.get(key)
      if (other !== undefined && other !== parcel.parcel) {
        return refuse({ reason: 'numberTaken', code, number: read.number, by: '' })
      }
      given.set(key, parcel.parcel)
      const asked = { carrier: parcel.carrier, keys: [read.key] }
      const own = { parcels: [parcel.parcel] }
      const by = (await findTakenNumbers(work.db, asked, own, actorOf(work))).get(read.key)
      if (by !== undefined) return refuse({ reason: 'numberTaken', code, number: read.number, by })
      await setNumber(work, parcel.parcel, {
        number: read.number,
        number_key: read.key,
        number_reason: read.kind === 'warning' ? reason : '',
      })
    }
    return done({ count: numbers.length })
  },
}

const noNumber = { number: '', number_key: '', number_reason: '' }

const setNumber = (work: Work, parcel: string, number: typeof noNumber) =>
  work.db
    .updateTable('parcel')
    .set({ ...number, revision: sql<number>`revision + 1` })
    .where('id', '=', parcel)
    .execute()

/** What gets a number stands in nobody's way with the one it had: two may swap theirs. */
const giveUpNumbers = (work: Work, touched: readonly { parcel: string | null }[]) =>
  work.db
    .updateTable('parcel')
    .set({ number_key: '' })
    .where(sql<boolean>`id in ${idList(touched.flatMap(({ parcel }) => parcel ?? []))}`)
    .where('number_key', '<>', '')
    .execute()

async function findParcels(work: Work, numbers: readonly Numbered[]) {
  const { rows } = await sql<{
    id: string
    code: string
    parcel: string | null
    carrier: string | null
    usesS10: number | null
  }>`select delivery.id, delivery.code, delivery.parcel_id as parcel, parcel.carrier_id as carrier,
      carrier.uses_s10 as usesS10
    from delivery left join parcel on parcel.id = delivery.parcel_id
    left join carrier on carrier.id = parcel.carrier_id
    where delivery.id in ${idList(numbers.map(({ delivery }) => delivery))}`.execute(work.db)
  return new Map(rows.map((row) => [row.id, row]))
}
