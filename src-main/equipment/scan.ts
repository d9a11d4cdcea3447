import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Scanned } from '#shared/equipment/lendingContract.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findItems } from './items.ts'
import { findKits } from './kits.ts'
import { findLoanLines } from './lines.ts'
import { loanScope } from './scope.ts'
import { tagKey } from './tagKey.ts'

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
    return { kind: 'item', item: found, line: line ?? null }
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
      // A part that another has replaced is owed by its borrower, and is no part of what was scanned.
      const of = sql`loan_line.kit_id = ${kit.id} and loan_line.item_id in (
        select item_id from equipment_kit_item where kit_id = ${kit.id})`
      return { kind: 'kit', kit, lines: await openLines(db, of, actor, today) }
    }
  }
  const act = await db
    .selectFrom('paper')
    .select(['loan_id', 'number'])
    .where(sql<boolean>`lower(number) = ${code.trim().toLowerCase()}`)
    .where('loan_id', 'is not', null)
    .executeTakeFirst()
  if (act !== undefined) {
    const lines = await openLines(db, sql`loan_line.loan_id = ${act.loan_id}`, actor, today)
    return { kind: 'act', number: act.number, lines }
  }
  return { kind: 'unknown', code }
}

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
