import type { Kysely } from 'kysely'
import { findGroup } from '#main/courses/groups.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findDays } from '#main/settings/days.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { PatternPreview, PatternRefusal } from '#shared/timetable/contract.ts'
import type { OfficeCalendar } from '#shared/timetable/daysOff.ts'
import { expandPattern } from '#shared/timetable/pattern.ts'
import { withinDates } from '#shared/timetable/rules.ts'
import type { PatternInput, SessionTime } from '#shared/timetable/schema.ts'
import { clashesOf, tellClashes } from './clashes.ts'
import type { PlannedSession } from './plan.ts'
import { findShareExceeded } from './shares.ts'
import { addSessions } from './writeSessions.ts'

/** What a pattern would make, leave out and clash with; null where the group is not there for the actor. */
export async function previewPattern(
  db: Kysely<Tables>,
  input: PatternInput,
  actor: Actor,
): Promise<PatternPreview | null> {
  const group = await findGroup(db, input.groupId, actor)
  if (group === null) return null
  const { sessions, skipped } = expandPattern(input, await findCalendar(db))
  const planned = sessions.map((time, place) => sessionOf(input, time, `new ${place}`))
  const { id, name, startsOn, endsOn } = group
  return {
    sessions,
    skipped,
    clashes: await tellClashes(db, await clashesOf(db, planned), actor),
    outside: sessions.filter(({ day }) => !withinDates(day, group)).length,
    group: { id, name, startsOn, endsOn },
    overLimit: await findShareExceeded(db, [], planned, await findPolicies(db)),
  }
}

/** Enters every session of a weekly pattern, all of them or none. */
export const createPattern: Command<
  { input: PatternInput },
  { count: number; skipped: number },
  PatternRefusal | CommonRefusal
> = {
  name: 'timetable.createPattern',
  records: ({ input }) => [`group/${input.groupId}`],
  async run(work, { input }) {
    const { sessions, skipped } = expandPattern(input, await findCalendar(work.db))
    if (sessions.length === 0) {
      return refuse({ reason: 'patternEmpty', skipped: skipped.slice(0, 400) })
    }
    const planned = sessions.map((time) => sessionOf(input, time, work.newId()))
    const written = await addSessions(work, planned)
    return written.ok ? done({ ...written.value, skipped: skipped.length }) : written
  },
}

/** The days on which the office holds no sessions, as it keeps them. */
export async function findCalendar(db: Kysely<Tables>): Promise<OfficeCalendar> {
  const { off, moved } = await findDays(db)
  const { movedDaysApply } = await findPolicies(db)
  return { off, moved: movedDaysApply ? moved : [] }
}

const sessionOf = (
  { groupId, moduleId, kind, mode, room, link, topic, teachers, ...grounds }: PatternInput,
  { day, from, to }: SessionTime,
  id: string,
): PlannedSession => ({
  id,
  groupId,
  moduleId,
  day,
  from,
  to,
  kind,
  mode,
  room,
  link,
  topic,
  teachers,
  people: null,
  state: 'planned',
  orderNumber: grounds.orderNumber,
  orderDate: grounds.orderDate,
  overrideReason: grounds.overrideReason,
})
