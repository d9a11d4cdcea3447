import { type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { dropUnusedFiles } from '#main/erasure/dropFiles.ts'
import { emptyPapersThat } from './emptyPapers.ts'

const linesOf = (loans: readonly string[]) =>
  sql`(select id from loan_line where loan_id in ${idList(loans)})`
const actsOf = (loans: readonly string[]) => sql`paper.loan_id in ${idList(loans)}`

/** Tables whose rows go with a loan's lines. */
const ofLines = ['return_photo', 'settled_part', 'return_parcel', 'loan_extension'] as const

/**
 * The change rows of loans, of what belongs to them, and of their acts; a condition over `change_row`.
 * Those of holds tell themselves what was held: one that was undone is in no table any more.
 */
export const loanChanges = (loans: readonly string[]): RawBuilder<unknown> => sql`
  subject in (select 'loan/' || value from json_each(${JSON.stringify(loans)}))
  or subject in (select 'loanLine/' || id from loan_line where loan_id in ${idList(loans)})
  or subject in (select 'paper/' || id from paper where loan_id in ${idList(loans)})
  or (table_name = 'unavailability' and row_id in
    (select id from unavailability where line_id in ${linesOf(loans)}))
  or (table_name = 'delivery_line' and row_id in
    (select id from delivery_line where loan_line_id in ${linesOf(loans)}))
  or (table_name = 'legal_hold'
    and json_extract(coalesce(after, before), '$.loan_id') in ${idList(loans)})`

/**
 * Deletes loans that were settled, with all that belongs to them. Their acts keep number and day in the
 * register, and lose the PDF and the signed original; that a thing was being repaired or got lost stays
 * with the thing.
 */
export async function deleteLoans(work: Work, loans: readonly string[]): Promise<void> {
  const { db } = work
  const lines = linesOf(loans)
  const { rows: photos } = await sql<{ sha256: string }>`
    select photo_sha256 as sha256 from return_photo where line_id in ${lines}`.execute(db)
  const files = [...photos, ...(await emptyPapersThat(work, actsOf(loans)))]
  await sql`update paper set loan_id = null where loan_id in ${idList(loans)}`.execute(db)
  await sql`update contact_log set loan_id = null where loan_id in ${idList(loans)}`.execute(db)
  await sql`update unavailability set line_id = null, note = '' where line_id in ${lines}`.execute(
    db,
  )
  await sql`update loan_line set instead_of = null where instead_of in ${lines}`.execute(db)
  await sql`delete from delivery_line where loan_line_id in ${lines}`.execute(db)
  for (const table of ofLines) {
    await sql`delete from ${sql.table(table)} where line_id in ${lines}`.execute(db)
  }
  for (const table of ['loan_recall', 'absence_follow_up', 'legal_hold', 'loan_line'] as const) {
    await sql`delete from ${sql.table(table)} where loan_id in ${idList(loans)}`.execute(db)
  }
  await sql`delete from loan where id in ${idList(loans)}`.execute(db)
  await dropUnusedFiles(
    work,
    files.map(({ sha256 }) => sha256),
  )
}
