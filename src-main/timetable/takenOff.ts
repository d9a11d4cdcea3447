import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { CalendarOf } from '#shared/timetable/schema.ts'
import { readSessions } from './findSessions.ts'
import type { OutgoingSession } from './outgoingSessions.ts'
import { sessionScope } from './scope.ts'

/**
 * The sessions to come that a published timetable gave to a teacher or a participant and that are
 * theirs no more: somebody else holds it, they left the group, or it is for others of it now. As cancelled ones, so that
 * a calendar that has them takes them out; of what became of the session they say nothing.
 * @param theirs the sessions that are theirs now
 */
export async function findTakenOff(
  db: Kysely<Tables>,
  of: CalendarOf,
  theirs: readonly { id: string }[],
  { actor, today }: { actor: Actor; today: CivilDate },
): Promise<OutgoingSession[]> {
  if (of.kind !== 'teacher' && of.kind !== 'participant') return []
  const announced =
    of.kind === 'teacher'
      ? sql<boolean>`exists (select 1 from json_each(told.value, '$.teachers') as teacher
          where teacher.value = ${of.person})`
      : sql<boolean>`(exists (select 1 from json_each(told.value, '$.people') as guest
          where guest.value = ${of.person})
        or (told.value ->> '$.people' is null and exists (select 1 from enrolment
          where enrolment.group_id = timetable_version.group_id
          and enrolment.person_id = ${of.person}
          and (enrolment.state <> 'withdrawn'
            or substr(timetable_version.made_at, 1, 10) <= enrolment.since))))`
  const { rows } = await sql<{ id: string }>`
    select distinct told.value ->> '$.id' as id
    from timetable_version, json_each(timetable_version.content) as told
    where ${announced}`.execute(db)
  const kept = new Set(theirs.map(({ id }) => id))
  const gone = rows.flatMap(({ id }) => (kept.has(id) ? [] : [id]))
  const conditions = [
    sql<boolean>`session.id in ${idList(gone)}`,
    sql<boolean>`session.day >= ${today}`,
    sessionScope(actor),
  ].filter((condition) => condition !== null)
  return (await readSessions(db, conditions, null)).map((session): OutgoingSession => ({
    ...session,
    state: 'cancelled',
    module: null,
    room: '',
    link: '',
    topic: '',
    teachers: [],
    people: null,
    joiningLink: '',
  }))
}
