import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { expectedStates } from '#shared/recordings/expectedLearner.ts'

/**
 * Whether a learner is expected in a session: they are called to it where it has people of its own, else
 * they are of its group and do not merely wait for a place.
 * @param session the name by which a query knows its table `session`
 */
export const isExpectedIn = (session: string, person: RawBuilder<unknown>): Condition =>
  sql`case when ${sql.ref(`${session}.own_people`)} = 1
    then ${sql.ref(`${session}.id`)} in (select session_person.session_id from session_person
      where session_person.person_id = ${person})
    else ${sql.ref(`${session}.group_id`)} in (select enrolment.group_id from enrolment
      where enrolment.person_id = ${person} and enrolment.state in (${sql.join(expectedStates)})) end`
