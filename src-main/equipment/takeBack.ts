import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { followLoan } from '#main/deliveries/followLoan.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReturnLine } from '#shared/equipment/lendingInputs.ts'
import type { ReturnRefusal } from '#shared/equipment/refusals.ts'
import type { Condition, ReturnOutcome } from '#shared/equipment/schema.ts'
import { countEndangered } from './endangered.ts'
import { findWhom } from './whom.ts'

type Refusal = ReturnRefusal | CommonRefusal
interface Answer {
  count: number
  endangered: number
  loans: string[]
  /** What came back of each line that was asked for, in that order: of a part, a line of its own. */
  closed: string[]
}

/**
 * Takes back what was lent, line by line; a line that came back is free at once. Damage opens a repair
 * on that day, a loss closes the line as lost. Of counted things a part may come back.
 */
export const takeBack: Command<{ lines: ReturnLine[]; on: string | null }, Answer, Refusal> = {
  name: 'equipment.takeBack',
  async run(work, { lines, on: asked }) {
    const on = asked ?? work.today
    if (on > work.today) return refuse({ reason: 'notYet', field: 'on' })
    const known = await findLines(
      work,
      lines.map(({ line }) => line),
    )
    const twice = lines.find(
      ({ line }, place) => lines.findIndex((one) => one.line === line) !== place,
    )
    if (twice !== undefined)
      return refuse({ reason: 'twice', tag: known.get(twice.line)?.tag ?? '' })
    for (const line of lines) {
      const refusal = await findRefusal(work, line, known.get(line.line), on)
      if (refusal !== null) return refuse(refusal)
    }
    const closed: string[] = []
    for (const line of lines) {
      const there = known.get(line.line)
      if (there !== undefined) closed.push(await takeOneBack(work, line, there, on))
    }
    const there = [...known.values()]
    await work.db
      .updateTable('loan')
      .set((old) => ({ revision: old('revision', '+', 1) }))
      .where(sql<boolean>`id in ${idList([...new Set(there.map(({ loan }) => loan))])}`)
      .execute()
    const broken = lines
      .filter(({ outcome }) => outcome === 'damaged' || outcome === 'lost')
      .flatMap(({ line }) => known.get(line) ?? [])
    const models = broken.filter(({ item }) => item === null).map(({ model }) => model)
    const items = broken.flatMap(({ item }) => item ?? [])
    return done({
      count: lines.length,
      endangered: await countEndangered(work.db, { items, models }, work.today),
      loans: [...new Set(there.map(({ loan }) => loan))],
      closed,
    })
  },
  records: ({ lines }) => lines.map(({ line }) => `loanLine/${line}`),
}

export interface Line {
  id: string
  loan: string
  item: string | null
  model: string
  kit: string | null
  tag: string
  what: string
  person: string
  quantity: number
  issuedOn: CivilDate
  dueOn: CivilDate
  returnedOn: CivilDate | null
  reservation: string | null
  condition: Condition | null
  missing: string
}

/** Lines with what they are about, by their ids. */
export async function findLines(
  { db }: Pick<Work, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Line>> {
  const { rows } = await sql<Line>`
    select loan_line.id, loan_id as loan, item_id as item, equipment_model.id as model,
      kit_id as kit, coalesce(tag, '') as tag, equipment_model.name as what,
      loan.person_id as person, loan_line.quantity, loan_line.issued_on as issuedOn,
      due_on as dueOn, returned_on as returnedOn, reservation_id as reservation,
      condition_out as condition, parts_missing_out as missing
    from loan_line join loan on loan.id = loan_line.loan_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    -- A thing is what it is now, whatever it was taken for when it was lent.
    join equipment_model
      on equipment_model.id = coalesce(equipment_item.model_id, loan_line.model_id)
    where loan_line.id in ${idList(ids)}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

async function findRefusal(
  work: Work,
  { quantity }: ReturnLine,
  there: Line | undefined,
  on: CivilDate,
): Promise<Refusal | null> {
  if (there === undefined) throw new Error('A line was let in and is not there')
  const { returnedOn, tag, what, issuedOn } = there
  if (returnedOn !== null) {
    const whom = await findWhom(work.db, [there.person], actorOf(work))
    return { reason: 'notOut', tag: tag || what, person: whom(there.person), returnedOn }
  }
  if (on < issuedOn) return { reason: 'beforeIssue', field: 'on', tag: tag || what, issuedOn }
  return quantity !== null && quantity > there.quantity
    ? { reason: 'tooMany', what, out: there.quantity }
    : null
}

/** Closes a line, or the part of it that came back; answers which line holds what came back. */
async function takeOneBack(
  work: Work,
  line: ReturnLine,
  there: Line,
  on: CivilDate,
): Promise<string> {
  const missing = line.missingParts === null ? there.missing : JSON.stringify(line.missingParts)
  const condition = line.condition ?? conditionAfter(line.outcome, there.condition)
  const closing = {
    returned_on: on,
    outcome: line.outcome,
    condition_in: condition,
    parts_missing_in: missing,
    return_note: line.note,
    return_entered_at: work.now,
    return_entered_by: actorOf(work).account,
  }
  let closed = there.id
  if (line.quantity !== null && line.quantity < there.quantity) {
    closed = await split(work, line, there, closing)
  } else {
    await work.db
      .updateTable('loan_line')
      .set((old) => ({ ...closing, revision: old('revision', '+', 1) }))
      .where('id', '=', there.id)
      .execute()
  }
  if (there.item === null) {
    if (line.outcome === 'lost' || line.outcome === 'damaged') {
      await writeOff(work, there.model, line.quantity ?? there.quantity)
    }
    return closed
  }
  await work.db
    .updateTable('equipment_item')
    .set((old) => ({
      ...(condition === null ? {} : { condition }),
      missing_parts: missing,
      revision: old('revision', '+', 1),
    }))
    .where('id', '=', there.item)
    .execute()
  if (line.outcome === 'damaged' || line.outcome === 'lost') {
    const kind = line.outcome === 'damaged' ? 'repair' : 'lost'
    await openUnavailability(work, {
      item: there.item,
      kind,
      from: on,
      until: null,
      note: line.note,
      line: there.id,
    })
  }
  return closed
}

const conditionAfter = (outcome: ReturnOutcome, before: Condition | null): Condition | null =>
  outcome === 'damaged' || outcome === 'damagedUsable' ? 'damaged' : before

/** Counted things of which only some came back: these get a line of their own, the rest stays out. */
async function split(
  work: Work,
  { quantity }: ReturnLine,
  there: Line,
  closing: { returned_on: string; outcome: ReturnOutcome },
): Promise<string> {
  const id = work.newId()
  const back = quantity ?? 0
  const row = await work.db
    .selectFrom('loan_line')
    .selectAll()
    .where('id', '=', there.id)
    .executeTakeFirstOrThrow()
  const { seq: _, ...rest } = row
  await work.db
    .updateTable('loan_line')
    .set({ quantity: there.quantity - back, revision: row.revision + 1 })
    .where('id', '=', there.id)
    .execute()
  await followLoan(work, there.id, there.quantity - back)
  await work.db
    .insertInto('loan_line')
    .values({ ...rest, ...closing, id, quantity: back, revision: 1 })
    .execute()
  return id
}

/** Counted things that are lost or broken are fewer in stock from then on. */
async function writeOff(work: Work, model: string, quantity: number): Promise<void> {
  await work.db
    .updateTable('equipment_model')
    .set({
      quantity: sql<number>`max(0, quantity - ${quantity})`,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', model)
    .execute()
}

/**
 * Begins days on which a thing can't be used. Such days without end that it has already, or that are planned,
 * begin on the earlier of the two, and tell both notes.
 */
export async function openUnavailability(
  work: Work,
  of: {
    item: string
    kind: 'repair' | 'lost' | 'retired'
    from: CivilDate
    until: CivilDate | null
    note: string
    line: string | null
  },
): Promise<void> {
  await work.db
    .insertInto('unavailability')
    .values({
      id: work.newId(),
      item_id: of.item,
      kind: of.kind,
      from_day: of.from,
      until_day: of.until,
      note: of.note,
      line_id: of.line,
      entered_by: actorOf(work).account,
      entered_at: work.now,
      revision: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['item_id', 'kind'])
        .where('until_day', 'is', null)
        .doUpdateSet({
          from_day: sql<string>`min(unavailability.from_day, excluded.from_day)`,
          line_id: sql<string | null>`coalesce(excluded.line_id, unavailability.line_id)`,
          note: sql<string>`case
            when excluded.note in ('', unavailability.note) then unavailability.note
            when unavailability.note = '' then excluded.note
            else unavailability.note || '; ' || excluded.note end`,
          revision: sql<number>`unavailability.revision + 1`,
        }),
    )
    .execute()
}
