import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { readSessions } from '#main/timetable/findSessions.ts'
import { sessionList } from '#main/timetable/list.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import { minutesBetween } from '#shared/calendar/timeOfDay.ts'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'

/**
 * The list of sessions with what its columns show, one text each. It leaves the office: who is restricted
 * (GDPR 18) is not named, whoever makes it.
 */
export function shownSessions(of: SessionsOf): ListDefinition<ReturnType<typeof cells>> {
  return {
    ...sessionList(of),
    load: async (db, ids) =>
      (await readSessions(db, [sql`session.id in ${idList(ids)}`], null)).map(cells),
  }
}

const cells = (session: TimetableSession) => ({
  id: session.id,
  day: session.day,
  time: `${formatTimeOfDay(session.from)}–${formatTimeOfDay(session.to)}`,
  length: session.state === 'cancelled' ? 0 : minutesBetween(session.from, session.to) / 60,
  group: session.group.name,
  module: session.module?.name ?? '',
  kind: session.kind,
  mode: session.mode,
  room: session.room,
  teacher: session.teachers.map(({ name }) => name),
  topic: session.topic,
  state: session.state,
})
