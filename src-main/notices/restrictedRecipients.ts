import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { notRestricted } from '#main/people/restricted.ts'
import type { Viewer } from '#main/people/shownName.ts'

/** A ward of the recipient gets the notice too; a condition over `guardianship` and `ward` may be added. */
const answersFor = (which: Condition): Condition => sql`exists (
  select 1 from guardianship
  join notice_recipient as ward on ward.person_id = guardianship.ward_id
  where guardianship.guardian_id = notice_recipient.person_id
  and ward.notice_id = notice_recipient.notice_id and ${which})`

/** The recipient is told for themselves: they learn or teach in the notice's group. */
const ownSake: Condition = sql`(
  exists (select 1 from enrolment join notice as own on own.group_id = enrolment.group_id
    where own.id = notice_recipient.notice_id and enrolment.person_id = notice_recipient.person_id
    and enrolment.state <> 'withdrawn')
  or exists (select 1 from group_teacher join notice as own on own.group_id = group_teacher.group_id
    where own.id = notice_recipient.notice_id
    and group_teacher.person_id = notice_recipient.person_id)
  or exists (select 1 from session_teacher
    join session on session.id = session_teacher.session_id
    join notice as own on own.group_id = session.group_id
    where own.id = notice_recipient.notice_id
    and session_teacher.person_id = notice_recipient.person_id))`

/**
 * A recipient is told as long as neither they nor, of a guardian, all they answer for are restricted
 * (GDPR 18); a condition over `notice_recipient`.
 */
export const toBeTold: Condition = sql`(${notRestricted(sql`notice_recipient.person_id`)}
  and (not ${answersFor(sql`true`)}
    or ${answersFor(notRestricted(sql`guardianship.ward_id`))}
    or ${ownSake}))`

/** Recipients that are shown: those to be told; to the director also who was told before. */
export const shownRecipients = (viewer: Viewer): Condition =>
  viewer?.role === 'director'
    ? sql`(notice_recipient.told_at is not null or ${toBeTold})`
    : toBeTold
