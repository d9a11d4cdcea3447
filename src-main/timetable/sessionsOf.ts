import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { fold } from '#shared/text/fold.ts'
import type { SessionsOf } from '#shared/timetable/schema.ts'
import { isExpectedIn } from './expectedIn.ts'

/**
 * Whose sessions are meant, as a condition over the table `session`; null for all. It limits nothing
 * by what the actor may see: that is `sessionScope`.
 */
export function sessionsOf(of: SessionsOf): Condition | null {
  switch (of.kind) {
    case 'all':
      return null
    case 'group':
      return sql`session.group_id = ${of.group}`
    case 'teacher':
      return sql`session.id in (
        select session_id from session_teacher where person_id = ${of.person})`
    case 'participant':
      // Who withdrew no longer comes, who waits does not yet; a consultation of others is none of theirs.
      return sql`(session.group_id in (select group_id from enrolment
          where enrolment.person_id = ${of.person} and enrolment.state <> 'withdrawn')
        and ${isExpectedIn('session', sql`${of.person}`)})`
    case 'room':
      return sql`(session.room_key = ${fold(of.room)} and session.mode = 'onSite')`
  }
}
