import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { OwedPart } from '#shared/equipment/owedParts.ts'
import type { LoanLine, Reservation } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findLoanLines } from './lines.ts'
import { findOwedParts } from './owedParts.ts'
import { findReservations } from './reservations.ts'
import { loanScope, reservationScope } from './scope.ts'

/** What somebody has out, the first due first, what is reserved for them, and parts they owe. */
export async function findHoldings(
  db: Kysely<Tables>,
  person: string,
  actor: Actor,
  today: CivilDate,
): Promise<{ lines: LoanLine[]; reservations: Reservation[]; owed: OwedPart[] }> {
  const lines = await sql<{ id: string }>`
    select loan_line.id from loan_line join loan on loan.id = loan_line.loan_id
    where loan.person_id = ${person} and loan_line.returned_on is null
    and ${loanScope(actor) ?? sql`true`}`.execute(db)
  const reservations = await sql<{ id: string }>`
    select id from reservation where person_id = ${person} and ended is null
    and ${reservationScope(actor) ?? sql`true`}`.execute(db)
  const ids = (found: { rows: readonly { id: string }[] }) => found.rows.map(({ id }) => id)
  return {
    lines: (await findLoanLines(db, ids(lines), today)).toSorted((one, other) =>
      `${one.dueOn}${one.tag}` < `${other.dueOn}${other.tag}` ? -1 : 1,
    ),
    reservations: (await findReservations(db, ids(reservations), today)).toSorted((one, other) =>
      one.from < other.from ? -1 : 1,
    ),
    owed: await findOwedParts(db, { person }, actor),
  }
}
