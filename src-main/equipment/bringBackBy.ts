import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

/**
 * Sets the day by which people who leave a group, or everybody where it is put away, bring back what is out with
 * them for it. What is due
 * earlier stays due then; the old day stays in the history of the line. Answers how many lines changed.
 */
export async function bringBackBy(
  work: Work,
  group: string,
  people: readonly string[] | null,
  day: CivilDate,
): Promise<number> {
  const { rows } = await sql<{ id: string; loan: string; due: string }>`
    select loan_line.id, loan_line.loan_id as loan, due_on as due
    from loan_line join loan on loan.id = loan_line.loan_id
    where returned_on is null and due_on > ${day} and loan.group_id = ${group}
    and ${people === null ? sql`true` : sql`loan.person_id in ${idList(people)}`}`.execute(work.db)
  for (const { id, loan, due } of rows) {
    await work.db
      .updateTable('loan_line')
      .set((old) => ({ due_on: day, revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await work.db
      .insertInto('loan_extension')
      .values({
        id: work.newId(),
        loan_id: loan,
        line_id: id,
        due_before: due,
        due_after: day,
        extended_on: work.today,
        entered_by: actorOf(work).account,
      })
      .execute()
  }
  return rows.length
}
