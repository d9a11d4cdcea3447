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

/** Teaches the group or did: a paper of days that have passed names who did. */
const teachesOrTaught: Condition = sql`(
  exists (select 1 from group_teacher where group_teacher.group_id = paper.group_id
    and group_teacher.person_id = restriction.person_id)
  or exists (select 1 from change_row where change_row.subject = 'group/' || paper.group_id
    and change_row.table_name = 'group_teacher'
    and change_row.other_subject = 'person/' || restriction.person_id))`

const teachesOrRuns: Condition = sql`(${teachesOrTaught}
  or exists (select 1 from session_teacher join session on session.id = session_teacher.session_id
    where session.group_id = paper.group_id and session_teacher.person_id = restriction.person_id)
  or exists (select 1 from study_group join course on course.id = study_group.course_id
    left join training_project on training_project.id = course.project_id
    where study_group.id = paper.group_id and restriction.person_id in
      (study_group.tutor_id, study_group.manager_id, training_project.manager_id)))`

const answeredFor: Condition = sql`exists (select 1 from consent_event
  where consent_event.request_id = paper.request_id
  and consent_event.person_id = restriction.person_id)`

/** Answers for whose paper it is, and may sign it. */
const guardianOfWhose: Condition = sql`exists (select 1 from guardianship
  where guardianship.ward_id = paper.person_id
  and guardianship.guardian_id = restriction.person_id)`

/** Asked for the recording in another's place, or took the request: whoever entered it, where nobody is named. */
const asksOrTakes: Condition = sql`exists (select 1 from recording_request
  left join account on account.id = recording_request.created_by
  where recording_request.id = paper.request_id and restriction.person_id in
    (recording_request.asked_by, coalesce(recording_request.received_by, account.person_id)))`

/** May watch the recording, as those who are asked were told. */
const mayWatch: Condition = sql`exists (select 1 from recording_notice
  join json_each(recording_notice.terms, '$.viewers') as viewer
  where recording_notice.request_id = paper.request_id and viewer.value = restriction.person_id)`

/** Deleted the recording, or checked that it is gone. */
const deletes: Condition = sql`exists (select 1 from recording
  join account on account.id in (recording.removed_by, recording.purged_by, recording.checked_by)
  where recording.request_id = paper.request_id and account.person_id = restriction.person_id)`

/** Manages the group of an act whose texts, as the office words them, name the manager. */
const managesAndNamed: Condition = sql`exists (select 1 from study_group
  join paper_text on paper_text.language = paper.language
  where study_group.id = paper.group_id and study_group.manager_id = restriction.person_id
  and paper_text.name like paper.kind || '.%' and paper_text.text like '%{manager%')`

/**
 * A paper names somebody whose data was restricted since it was made (GDPR 18): one made later
 * left them out already. Whom it names the register does not keep, so the group tells who was in it.
 * A condition over `paper`.
 */
export const namesRestricted: Condition = sql`exists (select 1 from restriction
  where restriction.lifted_on is null and restriction.restricted_at >= paper.made_at
  and case
    when paper.kind in ('groupList', 'attendanceSheet', 'certificateList')
      then ${memberThen} or ${teachesOrRuns}
    when paper.kind = 'contactList' then ${memberThen} or ${guardianThen} or ${teachesOrRuns}
    when paper.kind in ('sessionList', 'informationSheet') then ${teachesOrRuns}
    when paper.kind in ('handoverAct', 'returnAct') then ${guardianOfWhose} or ${managesAndNamed}
    when paper.kind = 'recordingRequest' then ${asksOrTakes} or ${teachesOrRuns}
    when paper.kind in ('consentForm', 'consentReceipt')
      then ${guardianOfWhose} or ${mayWatch} or ${teachesOrRuns}
    when paper.kind = 'consentWithdrawal' then ${guardianOfWhose} or ${deletes} or ${teachesOrRuns}
    when paper.kind = 'consentList' then ${answeredFor} or ${teachesOrRuns}
    when paper.kind = 'deletionRecord' then ${deletes} or ${teachesOrRuns}
    else false end)`

/** The numbers of those of these papers that are not given out to the actor for whom they name; to the director all are. */
export async function findWithheld(
  db: Kysely<Tables>,
  papers: readonly string[],
  actor: Actor,
): Promise<string[]> {
  if (actor.role === 'director') return []
  const found = await db
    .selectFrom('paper')
    .select('number')
    .where(sql<boolean>`paper.id in ${idList(papers)} and ${namesRestricted}`)
    .orderBy('number')
    .execute()
  return found.map(({ number }) => number)
}

/** Whether a paper is not given out to the actor for whom it names. */
export const isWithheld = async (
  db: Kysely<Tables>,
  paper: string,
  actor: Actor,
): Promise<boolean> => (await findWithheld(db, [paper], actor)).length > 0
