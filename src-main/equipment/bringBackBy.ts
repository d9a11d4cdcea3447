import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { KeptDue } from '#shared/equipment/leftWith.ts'
import { askedStates } from '#shared/equipment/needs.ts'
import { modelNow } from './modelNow.ts'
import { hasOwn } from './otherGroup.ts'
import { loanScope } from './scope.ts'

/**
 * Sets the day by which people bring back what is out with them: those who leave a group, whatever it
 * was lent for; everybody of a group that is put away, what was lent for it. What is due earlier stays
 * due then; the old day stays in the history of the line. What another group of theirs that runs needs
 * keeps its due day and is named in `kept`.
 * @returns how many lines changed, and those that would have
 */
export async function bringBackBy(
  work: Work,
  group: string,
  people: readonly string[] | null,
  day: CivilDate,
): Promise<{ changed: number; kept: KeptDue[] }> {
  const whose =
    people === null
      ? sql`loan.group_id = ${group}`
      : sql`loan.person_id in ${idList(people)}
        and (loan.group_id = ${group} or ${loanScope(actorOf(work)) ?? sql`true`})`
  const { rows } = await sql<{
    id: string
    loan: string
    due: string
    what: string
    needed: number
  }>`select loan_line.id, loan_line.loan_id as loan, due_on as due,
      coalesce(tag, loan_line.quantity || ' × ' || equipment_model.name) as what,
      ${neededElsewhere(group, day, work.today)} as needed
    from loan_line join loan on loan.id = loan_line.loan_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    join equipment_model on equipment_model.id = ${modelNow}
    join equipment_category on equipment_category.id = equipment_model.category_id
    where returned_on is null and due_on > ${day} and ${whose}
    order by due_on, loan_line.seq`.execute(work.db)
  const sooner = rows.filter(({ needed }) => needed === 0)
  for (const { id, loan, due } of sooner) {
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
  const kept = rows.filter(({ needed }) => needed === 1)
  return { changed: sooner.length, kept: kept.map(({ what, due }) => ({ what, due })) }
}

/**
 * The borrower takes part in another group that runs, for which the thing was lent, or in which it
 * answers what they need after the day. A condition over `loan`, `loan_line` and `equipment_category`.
 */
const neededElsewhere = (group: string, day: CivilDate, today: CivilDate) => sql`exists (
  select 1 from enrolment join study_group on study_group.id = enrolment.group_id
  where enrolment.person_id = loan.person_id and enrolment.state in ${idList(askedStates)}
  and study_group.id <> ${group} and study_group.archived_at is null
  and coalesce(study_group.ends_on, '9999-12-31') >= ${today}
  and (study_group.id = loan.group_id or (
    coalesce(study_group.ends_on, '9999-12-31') > ${day}
    and coalesce(study_group.starts_on, '') <= loan_line.due_on
    and exists (select 1 from equipment_need where equipment_need.group_id = study_group.id
      and equipment_need.person_id = loan.person_id
      and equipment_need.kind = equipment_category.need
      and (answer = 'needs' or (kind = 'computer' and answer = 'phoneOnly')))
    and not ${hasOwn(sql`loan.person_id`)})))`
