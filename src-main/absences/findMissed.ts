import type { Work } from '#main/database/command.ts'
import type { Missed } from '#shared/absences/schema.ts'

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
    const enrolled = await isEnrolled(work, missed.group, person)
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
  if (!(await isEnrolled(work, session.group_id, person))) {
    return { ...found, trouble: 'notEnrolled' }
  }
  if (session.own_people === 1 && !(await isCalled(work, missed.session, person))) {
    return { ...found, trouble: 'notInSession' }
  }
  return { ...found, trouble: session.state === 'cancelled' ? 'sessionCancelled' : null }
}

async function isEnrolled(work: Work, group: string, person: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('enrolment')
    .select('id')
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .where('state', '<>', 'withdrawn')
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
