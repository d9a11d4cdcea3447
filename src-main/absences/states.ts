import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { covers } from '#main/recordings/away.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

// What lists filter by, as SQL over the table `absence`.

/** The session that is missed, or those of the days to which they were to come. A condition over `missed`, a `session`. */
export const isMissed: Condition = sql`(missed.id = absence.session_id
  or (absence.session_id is null and missed.group_id = absence.group_id
    and missed.day between absence.from_day and absence.until_day and missed.state = 'planned'
    and (missed.own_people = 0 or exists (select 1 from session_person
      where session_person.session_id = missed.id
      and session_person.person_id = absence.person_id))))`

const everybodyTold: Condition = sql`exists (select 1 from session_disruption
  where session_disruption.session_id = missed.id and session_disruption.contacted = 1)`

/**
 * Whether there was contact about it: with the learner, or with everybody of the session. Of whole days
 * everybody must have been told in each of their sessions: one does not excuse the others.
 */
const inContact: Condition = sql`(absence.contacted = 1
  or (exists (select 1 from session as missed where ${isMissed})
    and not exists (select 1 from session as missed where ${isMissed} and not ${everybodyTold})))`

/** The SQL of the rule `isExcused`. */
export const isExcusedNow: Condition = sql`(absence.kind in ('objective', 'cannotFollow')
  or (absence.kind = 'noEquipment'
    and (${inContact} or (select disruption_excuses from policy) = 1)))`

/** A delivery that was called off, or a consultation that is not held, is nothing that followed. */
export const stands: Condition = sql`(
  not exists (select 1 from delivery where delivery.id = absence_follow_up.delivery_id
    and delivery.status = 'cancelled')
  and not exists (select 1 from session where session.id = absence_follow_up.session_id
    and session.state = 'cancelled'))`

const followedBy = (kinds: RawBuilder<unknown>): Condition => sql`exists (
  select 1 from absence_follow_up where absence_follow_up.absence_id = absence.id
  and absence_follow_up.kind ${kinds} and ${stands})`

/**
 * A recording of what it is from was asked for because of it. The request itself says so; it is the same
 * person's, by whom it is found. One of a session that has been moved to other days since is not.
 */
export const isAskedFor: Condition = sql`exists (select 1 from recording_request
  join session on session.id = recording_request.session_id
  where recording_request.person_id = absence.person_id
  and recording_request.absence_id = absence.id and ${covers}
  and recording_request.rejected_at is null and recording_request.cancelled_at is null)`

/** By which the learner catches up, or need not: the SQL of the rule `caughtUp`. */
export const isFollowed: Condition = sql`(${followedBy(sql`<> 'guardianCalled'`)} or ${isAskedFor})`

export const isCalled: Condition = followedBy(sql`= 'guardianCalled'`)

/** Somebody whose guardian is to be asked: they have one, or are a minor. */
const hasGuardian = (today: CivilDate): Condition => sql`(
  exists (select 1 from guardianship where guardianship.ward_id = absence.person_id)
  or exists (select 1 from person as minor where minor.id = absence.person_id
    and minor.birth_date > (cast(substr(${today}, 1, 4) as integer) - 18) || substr(${today}, 5)))`

export const standsOnRecord: Condition = sql`absence.withdrawn = 0`

/** What was called off is missed by nobody: nothing need follow, and nobody is to be asked. */
const isHeld: Condition = sql`(absence.session_id is null or exists (select 1 from session
  where session.id = absence.session_id and session.state <> 'cancelled'))`

/** Nothing followed it yet. */
export const isOpen: Condition = sql`(${standsOnRecord} and ${isHeld} and not ${isFollowed})`

/** Without an excuse, and nobody has called the guardian (procedure 001, 32). */
export const callsForGuardian = (today: CivilDate): Condition => sql`(${standsOnRecord}
  and ${isHeld} and not ${isExcusedNow} and not ${isCalled} and ${hasGuardian(today)})`

/** One of the states that lists name; an unknown word is no absence's. */
export function stateIs(state: string, today: CivilDate): Condition {
  switch (state) {
    case 'nothingFollowed':
      return isOpen
    case 'callGuardian':
      return callsForGuardian(today)
    case 'followed':
      return sql`(${standsOnRecord} and ${isFollowed})`
    case 'withdrawn':
      return sql`absence.withdrawn = 1`
    default:
      return sql`false`
  }
}
