import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { SheetSession, SheetTimetable } from '#shared/documents/informationSheet.ts'
import { sheetTimetable } from '#shared/documents/sheetTimetable.ts'

interface GroupSession {
  session: SheetSession
  /** Whom it is for; null for everybody. */
  only: ReadonlySet<string> | null
}

/**
 * The timetables of a group's sheets, and whose is which: most people have the same sessions, a
 * consultation with a list of its own makes others.
 */
export function timetablesOf(
  sessions: readonly GroupSession[],
  people: readonly string[],
): { timetables: SheetTimetable[]; of: (person: string) => number } {
  const places = new Map<string, number>()
  const timetables: SheetTimetable[] = []
  const placeOf = (person: string | null): number => {
    const concerns = sessions.map(
      ({ only }) => only === null || (person !== null && only.has(person)),
    )
    const key = concerns.map(Number).join('')
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, timetables.length)
    const own = sessions.filter((_, place) => concerns[place])
    return timetables.push(sheetTimetable(own.map(({ session }) => session))) - 1
  }
  placeOf(null)
  const invited = new Set(sessions.flatMap(({ only }) => [...(only ?? [])]))
  const own = new Map(
    people.filter((person) => invited.has(person)).map((person) => [person, placeOf(person)]),
  )
  return { timetables, of: (person) => own.get(person) ?? 0 }
}

/** Planned sessions of a group in order, each with the people it is for alone; null when it is for all. */
export async function findSheetSessions(
  db: Kysely<Tables>,
  group: string,
  joiningLink: string,
): Promise<GroupSession[]> {
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'day', 'starts_at', 'ends_at', 'kind', 'mode', 'room', 'link', 'topic'])
    .select('own_people')
    .where('group_id', '=', group)
    .where('state', '=', 'planned')
    .orderBy('day')
    .orderBy('starts_at')
    .orderBy('seq')
    .execute()
  const people = await db
    .selectFrom('session_person')
    .innerJoin('session', 'session.id', 'session_person.session_id')
    .select(['session_person.session_id', 'session_person.person_id'])
    .where('session.group_id', '=', group)
    .execute()
  const invited = Map.groupBy(people, (row) => row.session_id)
  return sessions.map((row) => ({
    session: {
      day: row.day,
      from: row.starts_at,
      until: row.ends_at,
      kind: row.kind,
      mode: row.mode,
      room: row.mode === 'onSite' ? row.room : '',
      link: row.mode === 'remote' && row.link !== joiningLink ? row.link : '',
      topic: row.topic,
    },
    only:
      row.own_people === 1
        ? new Set((invited.get(row.id) ?? []).map((person) => person.person_id))
        : null,
  }))
}
