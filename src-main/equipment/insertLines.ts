import type { Work } from '#main/database/command.ts'
import { insertRows } from '#main/database/insertRow.ts'
import type { IssueLine } from '#shared/equipment/lendingInputs.ts'
import type { Period } from '#shared/equipment/stock.ts'
import { collect } from './collect.ts'
import type { ThingToLend } from './thingsToLend.ts'

interface OfLoan {
  loan: string
  things: ReadonlyMap<string, ThingToLend>
  period: Period
  /** The line whose thing these replace. */
  insteadOf: string | null
}

/** Writes lines of a loan and takes them off the reservations that they collect. Answers their ids, in order. */
export async function insertLines(
  work: Work,
  lines: readonly IssueLine[],
  of: OfLoan,
): Promise<string[]> {
  const rows = lines.map((line) => rowOf(work, line, of))
  await insertRows(work.db, 'loan_line', rows)
  for (const [place, row] of rows.entries()) {
    const line = lines[place]
    if (line !== undefined) await noteCondition(work, line, row, of)
  }
  for (const [reservation, mine] of Map.groupBy(lines, (line) => line.reservation)) {
    if (reservation === null) continue
    const items = mine.flatMap((line) => ('item' in line ? [line.item] : []))
    await collect(work, reservation, items)
  }
  return rows.map(({ id }) => id)
}

function rowOf(work: Work, line: IssueLine, { loan, things, period, insteadOf }: OfLoan) {
  const thing = 'item' in line ? (things.get(line.item) ?? null) : null
  const missing = 'item' in line ? (line.missingParts ?? null) : null
  return {
    id: work.newId(),
    loan_id: loan,
    model_id: thing?.model ?? ('item' in line ? '' : line.model),
    item_id: 'item' in line ? line.item : null,
    kit_id: 'item' in line ? line.kit : null,
    quantity: 'item' in line ? 1 : line.quantity,
    reservation_id: line.reservation,
    instead_of: insteadOf,
    issued_on: period.from,
    due_on: period.until,
    condition_out: 'item' in line ? (line.condition ?? thing?.conditionNow ?? null) : null,
    parts_missing_out: missing === null ? (thing?.missing ?? '[]') : JSON.stringify(missing),
    revision: 1,
  }
}

/** A thing that goes out otherwise than it was known is known so from then on. */
async function noteCondition(
  work: Work,
  line: IssueLine,
  { condition_out: condition, parts_missing_out: parts }: ReturnType<typeof rowOf>,
  { things }: OfLoan,
): Promise<void> {
  const thing = 'item' in line ? (things.get(line.item) ?? null) : null
  if (thing === null || (condition === thing.condition && parts === thing.missing)) return
  await work.db
    .updateTable('equipment_item')
    .set((old) => ({
      ...(condition === null ? {} : { condition }),
      missing_parts: parts,
      revision: old('revision', '+', 1),
    }))
    .where('id', '=', thing.id)
    .execute()
}
