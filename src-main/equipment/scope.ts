import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { scopeByPerson } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Things have no owner: whoever lends sees them all; a system administrator lends nothing. */
export const lends = (actor: Actor): Condition | null =>
  actor.role === 'systemAdministrator' ? sql`false` : null

/** Loans of people the actor may see, and those they entered. A condition over the table `loan`. */
export function loanScope(actor: Actor): Condition | null {
  if (actor.role === 'systemAdministrator') return sql`false`
  const own = sql`loan.entered_by = ${actor.account}`
  return scopeByPerson(actor, sql`loan.person_id`, own)
}

/** Reservations of people the actor may see, and those they entered. A condition over `reservation`. */
export function reservationScope(actor: Actor): Condition | null {
  if (actor.role === 'systemAdministrator') return sql`false`
  const own = sql`reservation.created_by = ${actor.account}`
  return scopeByPerson(actor, sql`reservation.person_id`, own)
}

const thing = (kind: string, table: string): RecordScope => ({
  kind,
  from: sql.table(table),
  id: sql.ref(`${table}.id`),
  scope: lends,
})

/** Who may see which record of lending: for commands, feed and history. */
export const equipmentVisibility: readonly RecordScope[] = [
  thing('equipmentCategory', 'equipment_category'),
  thing('equipmentModel', 'equipment_model'),
  thing('item', 'equipment_item'),
  thing('kit', 'equipment_kit'),
  thing('stocktake', 'stocktake'),
  { kind: 'loan', from: sql`loan`, id: sql`loan.id`, scope: loanScope },
  {
    kind: 'loanLine',
    from: sql`loan_line join loan on loan.id = loan_line.loan_id`,
    id: sql`loan_line.id`,
    scope: loanScope,
  },
  { kind: 'reservation', from: sql`reservation`, id: sql`reservation.id`, scope: reservationScope },
]
