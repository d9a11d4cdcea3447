import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { askedStates } from '#shared/equipment/needs.ts'
import type { GroupToAsk } from '#shared/equipment/needsContract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { metNeed } from './metNeed.ts'

/** How far ahead of the day by which everybody should have been asked a group is named, in days. */
const ahead = 7

/**
 * Groups that run or begin soon in which somebody has to be asked what they need, or lacks it still, the
 * first to begin first. Who has to be asked is told by the rule `hasToBeAsked`.
 */
export async function findGroupsToAsk(
  db: Kysely<Tables>,
  actor: Actor,
  today: CivilDate,
): Promise<GroupToAsk[]> {
  const { askNeedsDays } = await findPolicies(db)
  const from = addDays(today, askNeedsDays)
  const answered = (condition: ReturnType<typeof sql>) => sql`exists (
    select 1 from equipment_need where equipment_need.group_id = enrolment.group_id
    and equipment_need.person_id = enrolment.person_id and ${condition})`
  // As the grid has it: what is out or promised on other days than the group's helps nobody in it.
  const onItsDays = (first: string, last: string) => sql`(
    ${sql.ref(first)} <= coalesce(study_group.ends_on, '9999-12-31')
    and ${sql.ref(last)} >= coalesce(study_group.starts_on, ''))`
  const holdsOrIsPromised = sql`(exists (
      select 1 from loan join loan_line on loan_line.loan_id = loan.id
      left join equipment_item on equipment_item.id = loan_line.item_id
      join equipment_model
        on equipment_model.id = coalesce(equipment_item.model_id, loan_line.model_id)
      join equipment_category on equipment_category.id = equipment_model.category_id
      where loan.person_id = equipment_need.person_id
      and ((loan_line.returned_on is null and (loan.group_id = equipment_need.group_id
          or ${onItsDays('loan_line.issued_on', 'loan_line.due_on')}))
        or ${metNeed(sql`equipment_need.group_id`)})
      and equipment_category.need = equipment_need.kind)
    or exists (select 1 from reservation
      join equipment_category on equipment_category.id = reservation.category_id
      where reservation.person_id = equipment_need.person_id and reservation.ended is null
      and ${onItsDays('reservation.from_day', 'reservation.until_day')}
      and equipment_category.need = equipment_need.kind))`
  const { rows } = await sql<Omit<GroupToAsk, 'late'>>`
    select study_group.id, study_group.name, study_group.starts_on as startsOn,
      sum(not ${answered(sql`true`)}
        or ${answered(sql`answer = 'unknown' and not ${holdsOrIsPromised}`)}) as notAsked,
      sum(${answered(sql`(answer = 'needs' or (kind = 'computer' and answer = 'phoneOnly'))
        and coalesce(instead, 'modem') = 'modem' and not ${holdsOrIsPromised}`)}) as lacking
    from study_group
    join enrolment on enrolment.group_id = study_group.id
      and enrolment.state in ${idList(askedStates)}
    where study_group.archived_at is null
    and coalesce(study_group.starts_on, ${today}) <= ${addDays(from, ahead)}
    and coalesce(study_group.ends_on, ${today}) >= ${today}
    and ${groupScope(actor) ?? sql`true`}
    group by study_group.id
    having notAsked > 0 or lacking > 0
    order by study_group.starts_on, study_group.sort_key`.execute(db)
  return rows.map((row) => ({ ...row, late: row.startsOn !== null && row.startsOn <= from }))
}
