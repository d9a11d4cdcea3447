import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { SendRefusal } from '#shared/deliveries/refusals.ts'
import type { DeliveryInput } from '#shared/deliveries/schema.ts'
import { goesAsParcel } from '#shared/deliveries/status.ts'
import { emptyParcel } from './emptyParcel.ts'
import { findDelivery } from './details.ts'
import { findFacts } from './facts.ts'
import { deliveryRow, insertLines, makeDeliveries } from './makeDeliveries.ts'
import { planDelivery } from './plan.ts'
import { preparedAnew, preparedWish } from './preparedWish.ts'

type Refusal = SendRefusal | CommonRefusal

const recordsOf = (input: DeliveryInput): string[] => [
  ...(input.group === null ? [] : [`group/${input.group}`]),
  ...(input.session === null ? [] : [`session/${input.session}`]),
  ...(input.carrier === null ? [] : [`carrier/${input.carrier}`]),
  ...(input.locker === null ? [] : [`locker/${input.locker}`]),
  ...input.materials.map(({ material }) => `material/${material}`),
  ...input.loanLines.map((line) => `loanLine/${line}`),
]

/** Makes a delivery to one person, as a draft. */
export const send: Command<
  { person: string; input: DeliveryInput },
  { id: string; code: string },
  Refusal
> = {
  name: 'deliveries.send',
  records: ({ input }) => recordsOf(input),
  async run(work, asked) {
    const wish = await preparedWish(work.db, asked)
    const facts = await findFacts(work.db, [wish], actorOf(work), work.today)
    const plan = planDelivery(facts, wish, null)
    if (!plan.ok) return plan
    const [made] = await makeDeliveries(work, [plan.value])
    if (made === undefined) throw new Error('A planned delivery was not made')
    return done(made)
  },
}

/** Changes a draft: once it is packed or sent, contents and recipient stay as they were. */
export const change: Command<
  { id: string; revision: number; input: DeliveryInput },
  { revision: number },
  Refusal
> = {
  name: 'deliveries.change',
  records: ({ id, input }) => [`delivery/${id}`, ...recordsOf(input)],
  async run(work, { id, revision, input }) {
    const current = await findDelivery(work.db, id, actorOf(work))
    if (current === null || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current,
      })
    }
    if (current.status !== 'draft') return refuse({ reason: 'notDraft', status: current.status })
    const wish = await preparedAnew(work.db, { person: current.person, input }, current)
    const facts = await findFacts(work.db, [wish], actorOf(work), work.today)
    const plan = planDelivery(facts, wish, current)
    if (!plan.ok) return plan

    const { carrier } = plan.value
    const place = plan.value.locker?.id
    const reached = facts.reached.get(current.person)
    const samePlace =
      current.channel === plan.value.channel &&
      current.locker === (plan.value.locker?.id ?? null) &&
      (current.channel !== 'post' || current.address === plan.value.address)
    const kept =
      current.parcel !== null &&
      current.carrier === carrier &&
      carrier !== null &&
      (samePlace || current.parcel.deliveries === 1)
    const parcel = kept ? current.parcel?.id : await newParcel()
    await work.db
      .updateTable('delivery')
      .set({
        ...deliveryRow(plan.value, carrier),
        parcel_id: parcel ?? null,
        // The same locker was not chosen anew: it is as sure as it was, or as the person made it since.
        locker_set_at:
          place !== undefined && current.locker === place
            ? sql<string>`max(locker_set_at, ${reached?.locker === place ? (reached.lockerChosenAt ?? '') : ''})`
            : work.now,
        revision: revision + 1,
      })
      .where('id', '=', id)
      .execute()
    // What was added up for other contents is not the weight of these.
    if (kept && parcel !== undefined && parcel !== null) {
      await work.db
        .updateTable('parcel')
        .set((old) => ({
          weight_grams: null,
          size_name: '',
          revision: old('revision', '+', 1),
        }))
        .where('id', '=', parcel)
        .execute()
    }
    if (!kept && current.parcel?.deliveries === 1) {
      await work.db.deleteFrom('parcel').where('id', '=', current.parcel.id).execute()
    }
    await work.db.deleteFrom('delivery_line').where('delivery_id', '=', id).execute()
    await work.db.deleteFrom('delivery_attachment').where('delivery_id', '=', id).execute()
    await insertLines(work, [{ id, delivery: plan.value }])
    return done({ revision: revision + 1 })

    async function newParcel(): Promise<string | null> {
      if (carrier === null || !goesAsParcel(input.channel)) return null
      const fresh = work.newId()
      await work.db
        .insertInto('parcel')
        .values({ id: fresh, ...emptyParcel(carrier) })
        .execute()
      return fresh
    }
  },
}
