import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { AgainRefusal } from '#shared/deliveries/refusals.ts'
import { endedBadly } from '#shared/deliveries/status.ts'
import type { DeliveryInput } from '#shared/deliveries/schema.ts'
import { findDelivery } from './details.ts'
import { findFacts } from './facts.ts'
import { makeDeliveries } from './makeDeliveries.ts'
import { planDelivery } from './plan.ts'
import { preparedAnew } from './preparedWish.ts'
import { findReached } from './recipients.ts'
import type { DeliveryDetails } from '#shared/deliveries/schema.ts'

/**
 * Sends what came back, bounced or was lost once more, to the recipient as they are reached now and to
 * the locker that is named, else the one they prefer. The new one is linked to the first and has a cost
 * of its own. That nothing more is sent is no longer so of the first, even where the new one is called off.
 */
export const sendAgain: Command<
  { delivery: string; locker: string | null },
  { id: string; code: string },
  AgainRefusal | CommonRefusal
> = {
  name: 'deliveries.sendAgain',
  records: ({ delivery, locker }) => [
    `delivery/${delivery}`,
    ...(locker === null ? [] : [`locker/${locker}`]),
  ],
  async run(work, { delivery, locker }) {
    const first = await findDelivery(work.db, delivery, actorOf(work))
    if (first === null) throw new Error('The door has asked whether the delivery is there')
    if (!endedBadly(first)) return refuse({ reason: 'notBack', status: first.status })
    if (first.after !== null) return refuse({ reason: 'sentAgainAlready', code: first.after.code })

    const input = inputOf(first, locker ?? (await lockerBefore(work, first)))
    const wish = await preparedAnew(work.db, { person: first.person, input }, first)
    const facts = await findFacts(work.db, [wish], actorOf(work), work.today)
    const plan = planDelivery(facts, wish, null)
    if (!plan.ok) return plan
    const [made] = await makeDeliveries(work, [{ ...plan.value, resentOf: delivery }])
    if (made === undefined) throw new Error('A planned delivery was not made')
    if (first.settlement !== null) await unsettle(work, delivery)
    return done(made)
  },
}

const unsettle = (work: Work, delivery: string) =>
  work.db
    .updateTable('delivery')
    .set({
      settled_at: null,
      settled_after: null,
      settled_by: null,
      settled_why: '',
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', delivery)
    .execute()

/**
 * The locker it went to, for whoever prefers none that is still open where they chose it; null where it has been
 * closed too, or its number went to another place since.
 */
async function lockerBefore(
  work: Work,
  { id, person, locker }: DeliveryDetails,
): Promise<string | null> {
  if (locker === null) return null
  const reached = (await findReached(work.db, [person])).get(person)
  const preferred = await sql<{ id: string }>`select id from locker
    where id = ${reached?.locker ?? null} and closed_on is null
    and (moved_at is null or moved_at <= ${reached?.lockerChosenAt ?? null})`.execute(work.db)
  if (preferred.rows.length > 0) return null
  const open = await sql<{ id: string }>`
    select locker.id from locker join delivery on delivery.locker_id = locker.id
    where delivery.id = ${id} and locker.closed_on is null
    and (locker.moved_at is null or locker.moved_at <= delivery.locker_set_at)`.execute(work.db)
  return open.rows[0]?.id ?? null
}

const inputOf = (first: DeliveryDetails, locker: string | null): DeliveryInput => ({
  group: first.group,
  session: first.session,
  channel: first.channel,
  week: first.week,
  recipient: null,
  phone: null,
  email: null,
  address: null,
  locker,
  carrier: first.carrier,
  materials: first.lines.flatMap(({ material, quantity }) =>
    material === null ? [] : [{ material, quantity }],
  ),
  loanLines: first.lines.flatMap(({ loanLine }) => loanLine ?? []),
  subject: first.subject,
  message: first.message,
  link: first.link,
  appointment: null,
  note: '',
})
