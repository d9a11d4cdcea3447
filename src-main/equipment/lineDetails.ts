import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LineDelivery, LoanLine } from '#shared/equipment/schema.ts'
import type { RecallStep } from '#shared/equipment/recall.ts'
import type { OwedPart } from '#shared/equipment/owedParts.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findLastDelivery } from '#main/deliveries/ofLoan.ts'
import { findLoanLines } from './lines.ts'
import { findOwedParts } from './owedParts.ts'

interface LineDetails extends LoanLine {
  fellows: LoanLine[]
  extensions: { on: string; from: string; to: string }[]
  photos: string[]
  owedParts: OwedPart[]
  recalls: { step: RecallStep; on: string }[]
  delivery: LineDelivery | null
  basis: string
  note: string
}

/** A line with what else belongs to its loan. Whoever calls has made sure that it is there. */
export async function findLoanLine(
  db: Kysely<Tables>,
  id: string,
  today: CivilDate,
  actor: Actor,
): Promise<LineDetails> {
  const loan = await db
    .selectFrom('loan_line')
    .innerJoin('loan', 'loan.id', 'loan_line.loan_id')
    .select(['loan.id', 'loan.basis', 'loan.note'])
    .where('loan_line.id', '=', id)
    .executeTakeFirstOrThrow()
  const lines = await db
    .selectFrom('loan_line')
    .select('id')
    .where('loan_id', '=', loan.id)
    .execute()
  const found = await findLoanLines(
    db,
    lines.map((line) => line.id),
    today,
  )
  const line = found.find((one) => one.id === id)
  if (line === undefined) throw new Error('A line was let in and is not there')
  const order = (one: LoanLine): string => `${one.returnedOn ?? ''}${one.tag}`
  return {
    ...line,
    basis: loan.basis,
    note: loan.note,
    fellows: found
      .filter((one) => one.id !== id)
      .toSorted((one, other) => (order(one) < order(other) ? -1 : 1)),
    extensions: await db
      .selectFrom('loan_extension')
      .select(['extended_on as on', 'due_before as from', 'due_after as to'])
      .where('line_id', '=', id)
      .orderBy('extended_on')
      // Of one day, as they were entered: each goes on from the day that the one before gave.
      .orderBy('id')
      .execute(),
    photos: (
      await db
        .selectFrom('return_photo')
        .select('id')
        .where('line_id', '=', id)
        .orderBy('entered_at')
        .orderBy('id')
        .execute()
    ).map((photo) => photo.id),
    delivery: await findLastDelivery(db, id, actor),
    owedParts: await findOwedParts(db, { line: id }, actor),
    recalls: await db
      .selectFrom('loan_recall')
      .select(['step', 'taken_on as on'])
      .where('loan_id', '=', loan.id)
      .orderBy('taken_on')
      .orderBy('entered_at')
      .execute(),
  }
}
