import type { ListDefinition } from '#main/lists/defineList.ts'
import { sessionList } from '#main/timetable/list.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import { minutesBetween } from '#shared/calendar/timeOfDay.ts'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'

/** The list of sessions with what its columns show, one text each. */
export function shownSessions(of: SessionsOf): ListDefinition<ReturnType<typeof cells>> {
  const list = sessionList(of)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(cells) }
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
