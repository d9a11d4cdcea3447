import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ChangePlace } from '#main/journal/emptyRows.ts'
import { mergedIds } from '#main/people/mergedIds.ts'
import { findChangesOfViews } from './changesOfViews.ts'
import { linesOf, ownPapers, parcelsOf } from './personalData.ts'

/** Records that are about one person, by kind and table: their change rows are the person's. */
const ownRecords = [
  ['delivery', 'delivery'],
  ['loan', 'loan'],
  ['reservation', 'reservation'],
  ['absence', 'absence'],
  ['visit', 'visit'],
  ['recordingRequest', 'recording_request'],
] as const

/** What a change row of a hold says was held: a hold that was undone is in no table any more. */
const heldIs = (kind: 'person' | 'loan' | 'delivery') =>
  sql`${`${kind}/`} || json_extract(coalesce(after, before), ${`$.${kind}_id`})`

/**
 * The change rows that hold, or held, data of a person: of their own records, of what belongs to
 * these, of records that are gone since, and of saved views that search for them. Rows that were
 * emptied before are left out.
 * @returns their places and hashes, in order
 */
export async function findChangesOf(db: Kysely<Tables>, person: string): Promise<ChangePlace[]> {
  const people = (await mergedIds(db, person)).map((id) => `person/${id}`)
  const subjects = new Set(people)
  const add = async (rows: RawBuilder<{ subject: string }>): Promise<void> => {
    for (const { subject } of (await rows.execute(db)).rows) subjects.add(subject)
  }
  for (const [kind, table] of ownRecords) {
    await add(sql`select distinct subject from change_row
      where other_subject in (${sql.join(people)}) and table_name = ${table}`)
    await add(sql`select ${`${kind}/`} || id as subject from ${sql.table(table)}
      where person_id = ${person}`)
  }
  await add(sql`select 'paper/' || paper.id as subject from paper where ${ownPapers(person)}`)
  await add(sql`select 'recording/' || recording.id as subject from recording
    join recording_request on recording_request.id = recording.request_id
    where recording_request.person_id = ${person}`)
  await add(sql`select 'loanLine/' || loan_line.id as subject from loan_line
    where id in (${linesOf(person)})`)
  await add(sql`select 'loanLine/' || row_id as subject from change_row
    where table_name = 'loan_line' and subject in (select value from json_each(${JSON.stringify([...subjects])}))`)
  await add(sql`select 'parcel/' || parcel_id as subject from (${parcelsOf(person)})`)
  const own = JSON.stringify([...subjects])
  const others = JSON.stringify(
    [...subjects].filter((subject) => /^(person|delivery)\//.test(subject)),
  )
  const { rows } = await sql<ChangePlace>`
    select seq, entry, hash from change_row where salt is not null and (
      subject in (select value from json_each(${own}))
      or other_subject in (select value from json_each(${others}))
      or (table_name = 'unavailability' and row_id in
        (select id from unavailability where line_id in (${linesOf(person)})))
      or (table_name = 'unmatched_answer' and row_id in
        (select id from unmatched_answer where person_id = ${person}))
      or (table_name = 'legal_hold' and (${heldIs('person')} in (select value from json_each(${own}))
        or ${heldIs('loan')} in (select value from json_each(${own}))
        or ${heldIs('delivery')} in (select value from json_each(${own}))))
    ) order by seq`.execute(db)
  // No view is among the rows above: its subject is the view, and it has no other.
  return [...rows, ...(await findChangesOfViews(db, person))].toSorted(
    (one, other) => one.seq - other.seq,
  )
}
