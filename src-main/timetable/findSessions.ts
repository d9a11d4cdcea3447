import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { shownName, type Viewer } from '#main/people/shownName.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Named } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'
import { factsOf } from './rowFacts.ts'
import { sessionScope } from './scope.ts'
import { sessionsOf } from './sessionsOf.ts'

interface Wanted {
  /** Only of these days, both included. */
  period?: { from: CivilDate; until: CivilDate }
  limit?: number
  /** For whom names are read, where it is not the actor: nobody of the office for what leaves it. */
  viewer?: Viewer
}

/**
 * The sessions of a group, teacher, participant or room in order of time, as everybody reads them;
 * cancelled ones too. Those of groups that the actor may not see are left out.
 */
export function findSessions(
  db: Kysely<Tables>,
  of: SessionsOf,
  actor: Actor,
  { period, limit, viewer = actor }: Wanted = {},
): Promise<TimetableSession[]> {
  const conditions = [sessionsOf(of), sessionScope(actor)]
  if (period !== undefined) {
    conditions.push(sql`session.day between ${period.from} and ${period.until}`)
  }
  return readSessions(
    db,
    conditions.filter((condition) => condition !== null),
    viewer,
    limit,
  )
}

/** One session, or null when there is none within the actor's scope. */
export async function findSession(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<TimetableSession | null> {
  const scope = sessionScope(actor) ?? sql<boolean>`true`
  return (await readSessions(db, [sql`session.id = ${id}`, scope], actor))[0] ?? null
}

/** The sessions that fulfil these conditions over `session`, in order of time, with names for who looks. */
export async function readSessions(
  db: Kysely<Tables>,
  conditions: readonly Condition[],
  viewer: Viewer,
  limit?: number,
): Promise<TimetableSession[]> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .leftJoin('course_module', 'course_module.id', 'session.module_id')
    .selectAll('session')
    .select(['study_group.name as group', 'course_module.name as module'])
    .where(
      conditions.length === 0
        ? sql<boolean>`true`
        : sql<boolean>`${sql.join(conditions, sql` and `)}`,
    )
    .orderBy('session.day')
    .orderBy('session.starts_at')
    .orderBy('session.seq')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute()
  const ids = rows.map(({ id }) => id)
  const teachers = await teachersOf(db, ids, viewer)
  const own = rows.filter(({ own_people: ownPeople }) => ownPeople === 1).map(({ id }) => id)
  const people = own.length === 0 ? new Map<string, Named[]>() : await peopleOf(db, own, viewer)
  return rows.map((row) => ({
    ...factsOf(row),
    group: { id: row.group_id, name: row.group },
    module: row.module_id === null ? null : { id: row.module_id, name: row.module ?? '' },
    teachers: teachers.get(row.id) ?? [],
    people: row.own_people === 1 ? (people.get(row.id) ?? []) : null,
    createdAt: row.created_at,
  }))
}

const teachersOf = async (db: Kysely<Tables>, sessions: readonly string[], viewer: Viewer) =>
  bySession(
    await db
      .selectFrom('session_teacher')
      .innerJoin('person', 'person.id', 'session_teacher.person_id')
      .select(['session_id as session', 'person.id', shownName('person', viewer).as('name')])
      .where(sql<boolean>`session_id in ${idList(sessions)}`)
      .orderBy('position')
      .execute(),
  )

const peopleOf = async (db: Kysely<Tables>, sessions: readonly string[], viewer: Viewer) =>
  bySession(
    await db
      .selectFrom('session_person')
      .innerJoin('person', 'person.id', 'session_person.person_id')
      .select(['session_id as session', 'person.id', shownName('person', viewer).as('name')])
      .where(sql<boolean>`session_id in ${idList(sessions)}`)
      .orderBy('person.sort_key')
      .orderBy('person.seq')
      .execute(),
  )

function bySession(rows: readonly (Named & { session: string })[]): Map<string, Named[]> {
  const found = new Map<string, Named[]>()
  for (const { session, id, name } of rows) {
    const list = found.get(session)
    if (list === undefined) found.set(session, [{ id, name }])
    else list.push({ id, name })
  }
  return found
}
