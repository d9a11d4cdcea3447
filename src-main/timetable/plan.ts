import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { fold } from '#shared/text/fold.ts'
import { heldPlace } from '#shared/timetable/place.ts'
import type { Announced, Slot } from '#shared/timetable/rules.ts'
import type { ChangeGrounds, SessionKind } from '#shared/timetable/schema.ts'
import { factsOf } from './rowFacts.ts'

const Ids = z.array(z.string())

/** A session as it is to be written: everything but its revision and what counts its changes. */
export interface PlannedSession extends Announced, ChangeGrounds {
  id: string
  groupId: string
  moduleId: string | null
  kind: SessionKind
  topic: string
}

/** A session as it stands, at its revision. */
export interface StandingSession extends PlannedSession {
  revision: number
  sequence: number
}

/** What a session needs for itself alone while it lasts. */
export const slotOf = (session: PlannedSession): Slot => ({
  id: session.id,
  groupId: session.groupId,
  day: session.day,
  from: session.from,
  to: session.to,
  roomKey: fold(heldPlace(session).room),
  teachers: session.teachers,
  people: session.people,
})

/** Sessions as they stand, in order of time. */
export const findStanding = (
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<StandingSession[]> => readStanding(db, sql`session.id in ${idList(ids)}`)

/** A group's sessions as they stand, cancelled ones among them, in order of time. */
export const findStandingOf = (db: Kysely<Tables>, group: string): Promise<StandingSession[]> =>
  readStanding(db, sql`session.group_id = ${group}`)

async function readStanding(
  db: Kysely<Tables>,
  which: RawBuilder<boolean>,
): Promise<StandingSession[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .select([
      sql<string>`(select json_group_array(person_id order by position) from session_teacher
        where session_id = session.id)`.as('teachers'),
      sql<string>`(select json_group_array(person_id order by person_id) from session_person
        where session_id = session.id)`.as('people'),
    ])
    .where(which)
    .orderBy('day')
    .orderBy('starts_at')
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    ...factsOf(row),
    groupId: row.group_id,
    moduleId: row.module_id,
    teachers: Ids.parse(JSON.parse(row.teachers)),
    people: row.own_people === 1 ? Ids.parse(JSON.parse(row.people)) : null,
  }))
}
