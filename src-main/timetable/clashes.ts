import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findClashes, type FoundClash, type Slot } from '#shared/timetable/rules.ts'
import type { SomeClashes } from '#shared/timetable/schema.ts'
import { heldRoom } from './heldRoom.ts'
import { type PlannedSession, slotOf } from './plan.ts'

const Ids = z.array(z.string())

/** What the planned sessions among these clash with: with others and with each other. */
export async function clashesOf(
  db: Kysely<Tables>,
  sessions: readonly PlannedSession[],
): Promise<FoundClash[]> {
  const slots = sessions.filter(({ state }) => state === 'planned').map(slotOf)
  return slots.length === 0 ? [] : findClashes(slots, await findRivals(db, slots))
}

/** Planned sessions of the same days that need a teacher, a room or a group of these. */
export async function findRivals(db: Kysely<Tables>, slots: readonly Slot[]): Promise<Slot[]> {
  const unique = (values: readonly string[]) => idList([...new Set(values)])
  const rows = await db
    .selectFrom('session')
    .select(['id', 'group_id', 'day', 'starts_at', 'ends_at', 'own_people'])
    .select(heldRoom.as('room_key'))
    .select([
      sql<string>`(select json_group_array(person_id) from session_teacher
        where session_id = session.id)`.as('teachers'),
      sql<string>`(select json_group_array(person_id) from session_person
        where session_id = session.id)`.as('people'),
    ])
    .where(sql<boolean>`session.day in ${unique(slots.map(({ day }) => day))}`)
    .where('state', '=', 'planned')
    .where(
      sql<boolean>`(session.group_id in ${unique(slots.map(({ groupId }) => groupId))}
        or (session.mode = 'onSite'
          and session.room_key in ${unique(slots.map(({ roomKey }) => roomKey).filter((key) => key !== ''))})
        or exists (select 1 from session_teacher where session_teacher.session_id = session.id
          and person_id in ${unique(slots.flatMap(({ teachers }) => teachers))}))`,
    )
    .execute()
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    day: row.day,
    from: row.starts_at,
    to: row.ends_at,
    roomKey: row.room_key,
    teachers: Ids.parse(JSON.parse(row.teachers)),
    people: row.own_people === 1 ? Ids.parse(JSON.parse(row.people)) : null,
  }))
}

/** Clashes in words that the actor may read: of a group that is not theirs only the time. */
export async function tellClashes(
  db: Kysely<Tables>,
  clashes: readonly FoundClash[],
  actor: Actor,
): Promise<SomeClashes> {
  const shown = clashes.slice(0, 20)
  const keysOf = (over: FoundClash['over']) =>
    shown.filter((clash) => clash.over === over).map(({ key }) => key)
  const teachers = await db
    .selectFrom('person')
    .select(['id', fullNameOf('person').as('name')])
    .where(sql<boolean>`id in ${idList(keysOf('teacher'))}`)
    .execute()
  const groups = await db
    .selectFrom('study_group')
    .select(['id', 'name'])
    .where(sql<boolean>`id in ${idList(keysOf('group'))}`)
    .execute()
  const names = new Map([...teachers, ...groups].map(({ id, name }) => [id, name]))
  const others = await db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .select(['session.id', 'study_group.name as group', 'session.topic', 'session.room'])
    .select(sql<number>`(${groupScope(actor) ?? sql`true`}) is true`.as('seen'))
    .where(sql<boolean>`session.id in ${idList(shown.map(({ other }) => other.id))}`)
    .execute()
  const there = new Map(others.map((other) => [other.id, other]))
  return {
    count: clashes.length,
    first: shown.map(({ session, other, over, key }) => {
      const found = there.get(other.id)
      const seen = found?.seen === 1
      return {
        session: timeOf(session),
        over,
        name: over === 'room' ? (found?.room ?? key) : (names.get(key) ?? ''),
        other: {
          ...timeOf(other),
          id: seen ? other.id : null,
          group: seen ? found.group : '',
          topic: seen ? found.topic : '',
        },
      }
    }),
  }
}

const timeOf = ({ day, from, to }: Slot) => ({ day, from, to })
