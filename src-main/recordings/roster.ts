import { type Kysely, sql } from 'kysely'
import { findTeachersThen } from '#main/courses/groupTeachersThen.ts'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import { minorOn } from '#shared/people/minor.ts'
import { isExpected } from '#shared/recordings/expectedLearner.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import type { RosterRole } from '#shared/recordings/terms.ts'
import { justBefore, startOf } from './moments.ts'

/** A request as far as its roster asks of it. */
export interface RosterOf {
  session: string
  day: string
  to: string
  ownPeople: number
  group: string
}

/** The lists that rosters are made of, each by whose list it is. */
interface RosterLists {
  /** Expected learners, by group. */
  learners: ReadonlyMap<string, readonly string[]>
  /** Those on a consultation's own list, and the teachers, by session. */
  invited: ReadonlyMap<string, readonly string[]>
  teachers: ReadonlyMap<string, readonly string[]>
  /** Who teaches where a session names nobody. */
  groupTeachers: (of: RosterOf) => readonly string[]
  /** By session, whichever of its requests they were listed with. */
  guests: ReadonlyMap<string, readonly string[]>
}

/**
 * Who is expected in the sessions of requests: learners of the group, or of a consultation those on its
 * own list; teachers of the session, where it names none those of the group until it is over; its guests.
 * @param then the lists of another time, where not those of today are meant
 * @returns the roster of a request
 */
export async function findRosters(
  db: Kysely<Tables>,
  requests: readonly RosterOf[],
  then?: RosterLists,
): Promise<(of: RosterOf) => Expected[]> {
  const { learners, invited, teachers, groupTeachers, guests } =
    then ?? (await findLists(db, requests))
  const people = new Set([
    ...[learners, invited, teachers, guests].flatMap((of) => [...of.values()].flat()),
    ...requests.flatMap((of) => (teachers.has(of.session) ? [] : groupTeachers(of))),
  ])
  const births = await findBirthDates(db, [...people])
  const guardians = await pairs(
    db,
    sql`select ward_id as "of", guardian_id as person from guardianship
      where ward_id in ${idList([...people])} order by id`,
  )
  return (of) => {
    const expected = (role: RosterRole) => (id: string) => ({
      id,
      role,
      minor: minorOn(births.get(id) ?? null, of.day),
      guardians: guardians.get(id) ?? [],
    })
    const teaching = teachers.get(of.session) ?? groupTeachers(of)
    const learning = (of.ownPeople === 1 ? invited.get(of.session) : learners.get(of.group)) ?? []
    return [
      ...teaching.map(expected('teacher')),
      ...(guests.get(of.session) ?? []).map(expected('guest')),
      ...learning.map(expected('learner')),
    ]
  }
}

/** People who may be on no list any more, as learners of a day: whether they are of age then, and who answers for them. */
export async function findAsLearners(
  db: Kysely<Tables>,
  people: readonly string[],
  day: string,
): Promise<Expected[]> {
  const none = new Map<string, readonly string[]>()
  const rosters = await findRosters(db, [], {
    learners: new Map([['', people]]),
    invited: none,
    teachers: none,
    groupTeachers: () => [],
    guests: none,
  })
  return rosters({ session: '', day, to: '', ownPeople: 0, group: '' })
}

/** The lists as they are now. */
async function findLists(db: Kysely<Tables>, requests: readonly RosterOf[]): Promise<RosterLists> {
  const sessions = idList([...new Set(requests.map(({ session }) => session))])
  const groups = idList([...new Set(requests.map(({ group }) => group))])
  const teachers = await pairs(
    db,
    sql`select session_id as "of", person_id as person from session_teacher
      where session_id in ${sessions} order by position`,
  )
  return {
    learners: await findLearners(db, groups),
    invited: await pairs(
      db,
      sql`select session_id as "of", person_id as person from session_person where session_id in ${sessions}`,
    ),
    teachers,
    groupTeachers: await findGroupTeachers(
      db,
      requests.filter(({ session }) => !teachers.has(session)),
    ),
    guests: await pairs(
      db,
      // Listed with more requests than one they are one guest.
      sql`select session_id as "of", recording_guest.person_id as person
        from recording_request join recording_guest on recording_guest.request_id = recording_request.id
        where session_id in ${sessions} group by session_id, recording_guest.person_id
        order by min(recording_guest.id)`,
    ),
  }
}

/**
 * Who teaches the group of a session until it is over: whoever takes over while it runs can still be asked,
 * and one that was held keeps who held it.
 */
async function findGroupTeachers(
  db: Kysely<Tables>,
  requests: readonly RosterOf[],
): Promise<RosterLists['groupTeachers']> {
  const groups = [...new Set(requests.map(({ group }) => group))]
  const [firstDay] = requests.map(({ day }) => day).toSorted()
  if (firstDay === undefined) return () => []
  const then = await findTeachersThen(db, groups, startOf(firstDay, '00:00'))
  return ({ group, day, to }) => then(group, () => justBefore(day, to))
}

async function findLearners(
  db: Kysely<Tables>,
  groups: ReturnType<typeof idList>,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ of: string; person: string; state: EnrolmentState }>`
    select group_id as "of", person_id as person, state from enrolment
    where group_id in ${groups}`.execute(db)
  return grouped(rows.filter(({ state }) => isExpected(state)))
}

async function findBirthDates(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; birthDate: string | null }>`
    select id, birth_date as birthDate from person where id in ${idList(people)}`.execute(db)
  return new Map(rows.map(({ id, birthDate }) => [id, birthDate]))
}

const pairs = async (
  db: Kysely<Tables>,
  query: ReturnType<typeof sql>,
): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ of: string; person: string }>`${query}`.execute(db)
  return grouped(rows)
}

function grouped(rows: readonly { of: string; person: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { of, person } of rows) {
    const list = found.get(of)
    if (list === undefined) found.set(of, [person])
    else list.push(person)
  }
  return found
}
