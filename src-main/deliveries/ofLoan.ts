import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { LineDelivery } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { isSettled } from './places.ts'
import { deliveryScope } from './scope.ts'

/** The delivery that a lent thing went in last, unless that was called off. Over `loan_line`. */
const lastOfLine = sql`(select latest.id from delivery_line as inside
  join delivery as latest on latest.id = inside.delivery_id
  where inside.loan_line_id = loan_line.id and latest.status <> 'cancelled'
  order by latest.seq desc limit 1)`

/**
 * The borrower does not have it, as far as is known: what it went in last is on its way back, is back or
 * lost and nobody has settled that, or lies in the office to be sent once more. A condition over `loan_line`.
 */
export const notReached: Condition = sql`exists (select 1 from delivery
  where delivery.id = ${lastOfLine} and (
    (delivery.status in ('returning', 'returned', 'lost') and not ${isSettled})
    or (delivery.status in ('draft', 'packed') and delivery.resent_of is not null)))`

/** What a lent thing went in last, with where that stands; null where it never travelled, or is not the actor's. */
export async function findLastDelivery(
  db: Kysely<Tables>,
  line: string,
  actor: Actor,
): Promise<LineDelivery | null> {
  const { rows } = await sql<LineDelivery>`
    select delivery.id, delivery.code, delivery.channel, delivery.status, delivery.status_on as since
    from loan_line join delivery on delivery.id = ${lastOfLine}
    where loan_line.id = ${line} and ${deliveryScope(actor) ?? sql`true`}`.execute(db)
  return rows[0] ?? null
}

/** Which lent things in these deliveries are out still, by their lines. */
export async function findLentOut(
  db: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<string[]> {
  if (deliveries.length === 0) return []
  const rows = await db
    .selectFrom('delivery_line')
    .innerJoin('loan_line', 'loan_line.id', 'delivery_line.loan_line_id')
    .select('loan_line.id')
    .where('delivery_line.delivery_id', 'in', deliveries)
    .where('loan_line.returned_on', 'is', null)
    .orderBy('loan_line.seq')
    .execute()
  return [...new Set(rows.map(({ id }) => id))]
}
