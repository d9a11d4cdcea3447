import type { Work } from '#main/database/command.ts'
import type { Missed } from '#shared/absences/schema.ts'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import { expectedStates } from '#shared/recordings/expectedLearner.ts'

interface Found {
  group: string
  session: string | null
  from: string
  until: string
  /** What speaks against it: they are not of the group, not called to the session, or it is not held. */
  trouble: 'notEnrolled' | 'notInSession' | 'sessionCancelled' | null
}

/** What somebody misses: the group, the days, and whether they were to come at all. */
export async function findMissed(work: Work, person: string, missed: Missed): Promise<Found> {
  if (missed.kind === 'days') {
    const enrolled = await isOf(work, missed.group, person, expectedStates)
    const { group, from, until } = missed
    return { group, session: null, from, until, trouble: enrolled ? null : 'notEnrolled' }
  }
  const session = await work.db
    .selectFrom('session')
    .select(['day', 'state', 'group_id', 'own_people'])
    .where('id', '=', missed.session)
    .executeTakeFirstOrThrow()
  const found = {
    group: session.group_id,
    session: missed.session,
    from: session.day,
    until: session.day,
  }
  // Who waits for a place is to come where they were called, and to nothing else.
  const states = session.own_people === 1 ? [...expectedStates, 'waiting' as const] : expectedStates
  if (!(await isOf(work, session.group_id, person, states))) {
    return { ...found, trouble: 'notEnrolled' }
  }
  if (session.own_people === 1 && !(await isCalled(work, missed.session, person))) {
    return { ...found, trouble: 'notInSession' }
  }
  return { ...found, trouble: session.state === 'cancelled' ? 'sessionCancelled' : null }
}

async function isOf(
  work: Work,
  group: string,
  person: string,
  states: readonly EnrolmentState[],
): Promise<boolean> {
  const found = await work.db
    .selectFrom('enrolment')
    .select('id')
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .where('state', 'in', states)
    .executeTakeFirst()
  return found !== undefined
}

async function isCalled(work: Work, session: string, person: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('session_person')
    .select('id')
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return found !== undefined
}
