import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** The enrolment was entered after the paper was made: the paper can't name them. */
const enteredAfter: Condition = sql`exists (select 1 from change_row
  join journal on journal.seq = change_row.entry
  where change_row.subject = 'group/' || enrolment.group_id
  and change_row.table_name = 'enrolment' and change_row.row_id = enrolment.id
  and change_row.before is null and journal.at > paper.made_at)`

/** Was in the paper's group when it was made, as far as the group tells today: left later or not at all. */
const memberThen: Condition = sql`exists (select 1 from enrolment
  where enrolment.group_id = paper.group_id and enrolment.person_id = restriction.person_id
  and not (enrolment.state in ('withdrawn', 'waiting') and enrolment.since < paper.issued_on)
  and not (enrolment.state in ('applied', 'confirmed') and paper.kind = 'certificateList')
  and not ${enteredAfter})`

const guardianThen: Condition = sql`exists (select 1 from guardianship
  join enrolment on enrolment.person_id = guardianship.ward_id
  where enrolment.group_id = paper.group_id
  and guardianship.guardian_id = restriction.person_id)`

const teachesOrRuns: Condition = sql`(
  exists (select 1 from group_teacher where group_teacher.group_id = paper.group_id
    and group_teacher.person_id = restriction.person_id)
  or exists (select 1 from session_teacher join session on session.id = session_teacher.session_id
    where session.group_id = paper.group_id and session_teacher.person_id = restriction.person_id)
  or exists (select 1 from study_group join course on course.id = study_group.course_id
    left join training_project on training_project.id = course.project_id
    where study_group.id = paper.group_id and restriction.person_id in
      (study_group.tutor_id, study_group.manager_id, training_project.manager_id)))`

const answeredFor: Condition = sql`exists (select 1 from consent_event
  where consent_event.request_id = paper.request_id
  and consent_event.person_id = restriction.person_id)`

/**
 * A paper of many names somebody whose data was restricted since it was made (GDPR 18): one made later
 * left them out already. Whom it names the register does not keep, so the group tells who was in it.
 * A condition over `paper`.
 */
const namesRestricted: Condition = sql`exists (select 1 from restriction
  where restriction.lifted_on is null and restriction.restricted_at >= paper.made_at
  and case
    when paper.kind in ('groupList', 'attendanceSheet', 'certificateList')
      then ${memberThen} or ${teachesOrRuns}
    when paper.kind = 'contactList' then ${memberThen} or ${guardianThen} or ${teachesOrRuns}
    when paper.kind = 'consentList' then ${answeredFor} or ${teachesOrRuns}
    when paper.kind = 'sessionList' then ${teachesOrRuns}
    when paper.kind in ('handoverAct', 'returnAct') then exists (select 1 from guardianship
      where guardianship.ward_id = paper.person_id
      and guardianship.guardian_id = restriction.person_id)
    else false end)`

/** Whether one of these papers is not given out to the actor for whom it names; to the director all are. */
export async function someWithheld(
  db: Kysely<Tables>,
  papers: readonly string[],
  actor: Actor,
): Promise<boolean> {
  if (actor.role === 'director') return false
  const found = await db
    .selectFrom('paper')
    .select('id')
    .where(sql<boolean>`paper.id in ${idList(papers)} and ${namesRestricted}`)
    .executeTakeFirst()
  return found !== undefined
}
