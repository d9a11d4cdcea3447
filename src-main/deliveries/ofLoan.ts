import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { loanScope } from '#main/equipment/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { LineDelivery } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { unsettled } from './places.ts'
import { deliveryScope } from './scope.ts'

/** The delivery that a lent thing went in last, unless that was called off; of a line by its name in the query. */
const lastOf = (line: string): Condition => sql`(select latest.id from delivery_line as inside
  join delivery as latest on latest.id = inside.delivery_id
  where inside.loan_line_id = ${sql.ref(`${line}.id`)} and latest.status <> 'cancelled'
  order by latest.seq desc limit 1)`

/**
 * Its recipient had it in their hands, whatever became of it after; unless it turned out that it was still
 * on its way. A condition over `delivery`.
 */
const wasHad: Condition = sql`(delivery.channel in ('inPerson', 'weeklyPacket') or exists (
  select 1 from delivery_event as taken where taken.delivery_id = delivery.id
  and taken.status in ('collected', 'received')
  and not exists (select 1 from delivery_event as denied where denied.delivery_id = delivery.id
    and denied.reminded_on is null and (denied.at, denied.seq) > (taken.at, taken.seq)
    and denied.status in ('packed', 'handedOver', 'inTransit', 'ready'))))`

/**
 * The borrower does not have it, as far as is known: what it went in last is on its way back, is back or
 * lost, they never had it and somebody still has to settle that, or it lies in the office to be sent once more.
 * A condition over a line by its name in the query.
 */
export const notReached = (line: string): Condition => sql`exists (select 1 from delivery
  where delivery.id = ${lastOf(line)} and (
    (delivery.status in ('returning', 'returned', 'lost') and not ${wasHad} and ${unsettled})
    or (delivery.status in ('draft', 'packed') and delivery.resent_of is not null)))`

/** What a lent thing went in last, with where that stands; null where it never travelled, or is not the actor's. */
export async function findLastDelivery(
  db: Kysely<Tables>,
  line: string,
  actor: Actor,
): Promise<LineDelivery | null> {
  const { rows } = await sql<LineDelivery>`
    select delivery.id, delivery.code, delivery.channel, delivery.status, delivery.status_on as since
    from loan_line join delivery on delivery.id = ${lastOf('loan_line')}
    where loan_line.id = ${line} and ${deliveryScope(actor) ?? sql`true`}`.execute(db)
  return rows[0] ?? null
}

/** Which lent things are out that went in these deliveries and in none after, by their lines: the actor's own to see. */
export const findLentOut = (
  db: Kysely<Tables>,
  deliveries: readonly string[],
  actor: Actor,
): Promise<string[]> => findOut(db, deliveries, loanScope(actor) ?? sql`true`)

/**
 * The same of what came back or was lost before anybody had it, whoever asks: while it is out, its borrower
 * answers for it. What arrived damaged arrived.
 */
export const findNeverHad = (
  db: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<string[]> =>
  findOut(db, deliveries, sql`delivery.status in ('returned', 'lost') and not ${wasHad}`)

async function findOut(
  db: Kysely<Tables>,
  deliveries: readonly string[],
  only: Condition,
): Promise<string[]> {
  if (deliveries.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select loan_line.id from delivery
    join delivery_line on delivery_line.delivery_id = delivery.id
    join loan_line on loan_line.id = delivery_line.loan_line_id
    join loan on loan.id = loan_line.loan_id
    where delivery.id in ${idList(deliveries)} and loan_line.returned_on is null
    and delivery.id = ${lastOf('loan_line')} and ${only}
    order by loan_line.seq`.execute(db)
  return rows.map(({ id }) => id)
}
