import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Scanned, TakenBack } from '#shared/equipment/lendingContract.ts'
import type { LoanLine, ReturnOutcome } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findItems } from './items.ts'
import { findKits } from './kits.ts'
import { findLoanLines } from './lines.ts'
import { modelNow } from './modelNow.ts'
import { loanScope } from './scope.ts'
import { tagKey } from './tagKey.ts'
import { findWhom } from './whom.ts'

/** What a code is of: a thing, a kit, or an act; an unknown one is said to be unknown, never guessed at. */
export async function scanCode(
  db: Kysely<Tables>,
  code: string,
  actor: Actor,
  today: CivilDate,
): Promise<Scanned> {
  const key = tagKey(code)
  const item = await db
    .selectFrom('equipment_item')
    .select('id')
    .where('tag_key', '=', key)
    .executeTakeFirst()
  if (item !== undefined) {
    const [found] = await findItems(db, [item.id], actor, today)
    if (found === undefined) throw new Error('A thing was found by its tag and is not there')
    const [line] = await openLines(db, sql`loan_line.item_id = ${item.id}`, actor, today)
    // Out with somebody whom the actor may not see, it is not back either.
    const isOut = found.state === 'lent' || found.state === 'overdue'
    if (line !== undefined || isOut) {
      return { kind: 'item', item: found, line: line ?? null, back: null }
    }
    const [back] = await linesBack(db, sql`loan_line.item_id = ${item.id}`, actor)
    return { kind: 'item', item: found, line: null, back: back ?? null }
  }
  const kitId = await db
    .selectFrom('equipment_kit')
    .select('id')
    .where('tag_key', '=', key)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (kitId !== undefined) {
    const [kit] = await findKits(db, today, [kitId.id])
    if (kit !== undefined) {
      // What was handed out in the place of a thing comes back as that would have. A part that another
      // has replaced in the kit is owed by its borrower, and is no part of what was scanned.
      const of = sql`loan_line.kit_id = ${kit.id}
        and (loan_line.instead_of is not null or loan_line.item_id in (
          select item_id from equipment_kit_item where kit_id = ${kit.id}))`
      const [lines, late] = await Promise.all([
        openLines(db, sql`${of} and not ${restIsBack}`, actor, today),
        openLines(db, sql`${of} and ${restIsBack}`, actor, today),
      ])
      return { kind: 'kit', kit, lines, late }
    }
  }
  const act = await db
    .selectFrom('paper')
    .select(['loan_id', 'number'])
    .where(sql<boolean>`lower(number) = ${code.trim().toLowerCase()}`)
    .where('loan_id', 'is not', null)
    .executeTakeFirst()
  if (act !== undefined) {
    const of = sql`loan_line.loan_id = ${act.loan_id}`
    const lines = await openLines(db, of, actor, today)
    const back = await linesBack(db, sql`${of} and ${loanScope(actor) ?? sql`true`}`, actor)
    return { kind: 'act', number: act.number, lines, back }
  }
  return { kind: 'unknown', code }
}

/** The kit that the line went out with came back before it: something of it did, and not for another. */
const restIsBack = sql`exists (select 1 from loan_line as rest
  where rest.loan_id = loan_line.loan_id and rest.kit_id = loan_line.kit_id
  and rest.returned_on is not null and rest.outcome <> 'lost'
  and not exists (select 1 from loan_line as substitute where substitute.instead_of = rest.id))`

async function openLines(
  db: Kysely<Tables>,
  of: ReturnType<typeof sql>,
  actor: Actor,
  today: CivilDate,
): Promise<LoanLine[]> {
  const { rows } = await sql<{ id: string }>`
    select loan_line.id from loan_line join loan on loan.id = loan_line.loan_id
    where loan_line.returned_on is null and ${of} and ${loanScope(actor) ?? sql`true`}`.execute(db)
  return findLoanLines(
    db,
    rows.map(({ id }) => id),
    today,
  )
}

/** What is back of these lines, the last first. Everybody who lends may know that a thing is back; whose it was, not. */
async function linesBack(
  db: Kysely<Tables>,
  of: ReturnType<typeof sql>,
  actor: Actor,
): Promise<TakenBack[]> {
  const { rows } = await sql<{
    tag: string
    returnedOn: CivilDate
    outcome: ReturnOutcome
    foundOn: CivilDate | null
    person: string
  }>`select coalesce(tag, loan_line.quantity || ' × ' || equipment_model.name) as tag,
      returned_on as returnedOn, outcome, found_on as foundOn, loan.person_id as person
    from loan_line join loan on loan.id = loan_line.loan_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    join equipment_model on equipment_model.id = ${modelNow}
    where loan_line.returned_on is not null and ${of}
    order by returned_on desc, loan_line.seq desc limit 50`.execute(db)
  const whom = await findWhom(
    db,
    rows.map(({ person }) => person),
    actor,
  )
  return rows.map((row) => ({ ...row, person: whom(row.person) }))
}
