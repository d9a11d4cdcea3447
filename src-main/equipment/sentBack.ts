import { type RawBuilder, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { findTakenNumbers } from '#main/deliveries/numbers/taken.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { type ParsedParcelNumber, parseParcelNumber } from '#shared/deliveries/parcelNumber.ts'
import type { SentBackInput } from '#shared/equipment/lendingInputs.ts'
import type { SentBackRefusal } from '#shared/equipment/refusals.ts'

/** The line is on its way back: a parcel with it was sent and has not arrived. */
export const isOnTheWayBack: Condition = sql`(loan_line.returned_on is null and exists (
  select 1 from return_parcel where return_parcel.line_id = loan_line.id))`

/** Whether a line was sent back by its due day, where the office lets that count as in time. */
export const sentBackInTime = (line: string): RawBuilder<number> => sql`exists (
  select 1 from return_parcel where return_parcel.line_id = ${sql.ref(`${line}.id`)}
  and return_parcel.sent_on <= ${sql.ref(`${line}.due_on`)}
  and (select sent_back_counts from policy) = 1)`

/**
 * Notes that lent things were sent back by a carrier: they are on their way until they are taken back
 * at the desk. Noting it anew replaces what was noted. The number may come later;
 * it is looked at like those of parcels that go out.
 */
export const noteSentBack: Command<
  { input: SentBackInput },
  { count: number },
  SentBackRefusal | CommonRefusal
> = {
  name: 'equipment.noteSentBack',
  records: ({ input }) => [
    ...input.lines.map((line) => `loanLine/${line}`),
    `carrier/${input.carrier}`,
  ],
  async run(work, { input }) {
    const { carrier, sentOn, note } = input
    const lines = [...new Set(input.lines)]
    if (sentOn > work.today) return refuse({ reason: 'notYet', field: 'sentOn' })
    const read = await readNumber(work, carrier, input.number)
    if (read.kind === 'problem') return refuse({ reason: 'badNumber', field: 'number' })
    if (read.kind === 'warning' && input.numberReason === '') {
      return refuse({ reason: read.problem, field: 'numberReason' })
    }
    const { number } = read
    const taken = await findTakenNumbers(
      work.db,
      { carrier, keys: number === '' ? [] : [read.key] },
      { lines },
      actorOf(work),
    )
    if (taken.size > 0) {
      return refuse({ reason: 'numberTaken', field: 'number' })
    }
    for (const line of await findLines(work, lines)) {
      if (line.returnedOn !== null) return refuse({ reason: 'notOut', tag: line.tag })
      if (sentOn < line.issuedOn) {
        return refuse({ reason: 'sentBeforeIssue', field: 'sentOn', issuedOn: line.issuedOn })
      }
    }
    await work.db.deleteFrom('return_parcel').where('line_id', 'in', lines).execute()
    await insertAll(
      work,
      'return_parcel',
      lines.map((line) => ({
        id: work.newId(),
        line_id: line,
        carrier_id: carrier,
        number,
        number_reason: read.kind === 'warning' ? input.numberReason : '',
        sent_on: sentOn,
        note,
        entered_by: actorOf(work).account,
        entered_at: work.now,
      })),
    )
    return done({ count: lines.length })
  },
}

/** Takes back the note that things are on their way: they were not sent after all. */
export const forgetSentBack: Command<{ lines: string[] }, { count: number }, CommonRefusal> = {
  name: 'equipment.forgetSentBack',
  records: ({ lines }) => lines.map((line) => `loanLine/${line}`),
  async run(work, { lines }) {
    const gone = await work.db
      .deleteFrom('return_parcel')
      .where('line_id', 'in', lines)
      .executeTakeFirst()
    return done({ count: Number(gone.numDeletedRows) })
  },
}

/** What the number is by the carrier's rule; '' where none is known yet. */
async function readNumber(work: Work, carrier: string, typed: string): Promise<ParsedParcelNumber> {
  if (typed === '') return { kind: 'valid', number: '', key: '' }
  const terms = await work.db
    .selectFrom('carrier')
    .select('uses_s10')
    .where('id', '=', carrier)
    .executeTakeFirstOrThrow()
  return parseParcelNumber(typed, { usesS10: terms.uses_s10 === 1 })
}

async function findLines(work: Work, lines: readonly string[]) {
  const { rows } = await sql<{ tag: string; issuedOn: string; returnedOn: string | null }>`
    select coalesce(equipment_item.tag, equipment_model.name) as tag,
      loan_line.issued_on as issuedOn, loan_line.returned_on as returnedOn
    from loan_line
    join equipment_model on equipment_model.id = loan_line.model_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    where loan_line.id in ${idList(lines)}`.execute(work.db)
  return rows
}
