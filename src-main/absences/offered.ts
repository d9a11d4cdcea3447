import { type Kysely, sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { findSessions } from '#main/timetable/findSessions.ts'
import type { OfferedMissed } from '#shared/absences/schema.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { expectedStates } from '#shared/recordings/expectedLearner.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findGuardians } from './details.ts'

/** What the form offers for a person: their sessions of today and tomorrow, their groups, their guardians. */
export async function findOffered(
  db: Kysely<Tables>,
  person: string,
  { actor, today }: { actor: Actor; today: CivilDate },
): Promise<OfferedMissed> {
  const sessions = await findSessions(db, { kind: 'participant', person }, actor, {
    period: { from: today, until: addDays(today, 1) },
  })
  const groups = await db
    .selectFrom('enrolment')
    .innerJoin('study_group', 'study_group.id', 'enrolment.group_id')
    .select(['study_group.id', 'study_group.name'])
    .where('enrolment.person_id', '=', person)
    // Of a group in which they only wait for a place they miss nothing.
    .where('enrolment.state', 'in', expectedStates)
    .where('study_group.archived_at', 'is', null)
    .where(sql<boolean>`${groupScope(actor) ?? sql`true`}`)
    .orderBy('study_group.sort_key')
    .execute()
  const guardians = await findGuardians(db, person)
  return {
    sessions: sessions
      .filter(({ state }) => state === 'planned')
      .map(({ id, day, from, to, group, topic }) => ({ id, day, from, to, group, topic })),
    groups,
    guardians: guardians.map(({ id, name }) => ({ id, name })),
  }
}
