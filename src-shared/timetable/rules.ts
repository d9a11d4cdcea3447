import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { heldPlace } from './place.ts'
import type { SessionMode, SessionState, SessionTime } from './schema.ts'

/** A session with what it needs for itself alone while it lasts. */
export interface Slot extends SessionTime {
  id: string
  groupId: string
  /** The room's name folded; '' for none. */
  roomKey: string
  teachers: readonly string[]
  /** Whom a consultation is for; null for the whole group. */
  people: readonly string[] | null
}

/** What two sessions need at the same time; `key` is the teacher, the room's folded name or the group. */
export interface SharedNeed {
  over: 'teacher' | 'room' | 'group'
  key: string
}

/** Whether two sessions share a minute: one that begins when the other ends does not. */
export const overlap = (one: SessionTime, other: SessionTime): boolean =>
  one.day === other.day && one.from < other.to && other.from < one.to

/**
 * What two sessions that overlap need both. A group's session needs the whole group; a consultation
 * with people of its own needs these only, so that two of them may be held at the same time unless
 * somebody is in both.
 */
export const sharedNeeds = (one: Slot, other: Slot): SharedNeed[] => {
  const needs: SharedNeed[] = one.teachers
    .filter((teacher) => other.teachers.includes(teacher))
    .map((teacher) => ({ over: 'teacher', key: teacher }))
  if (one.roomKey !== '' && one.roomKey === other.roomKey) {
    needs.push({ over: 'room', key: one.roomKey })
  }
  if (one.groupId === other.groupId && sharePeople(one.people, other.people)) {
    needs.push({ over: 'group', key: one.groupId })
  }
  return needs
}

const sharePeople = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one === null || other === null || one.some((person) => other.includes(person))

export interface FoundClash extends SharedNeed {
  session: Slot
  other: Slot
}

/**
 * Every clash of sessions with those that are there, and among themselves, in order of time. A
 * session does not clash with its own former self (same id).
 */
export const findClashes = (sessions: readonly Slot[], there: readonly Slot[]): FoundClash[] => {
  const written = new Set(sessions.map(({ id }) => id))
  const byDay = Map.groupBy(
    there.filter(({ id }) => !written.has(id)),
    ({ day }) => day,
  )
  const clashes: FoundClash[] = []
  for (const session of sessions.toSorted(byTime)) {
    const day = byDay.get(session.day) ?? []
    for (const other of day.toSorted(byTime)) {
      if (!overlap(session, other)) continue
      clashes.push(...sharedNeeds(session, other).map((need) => ({ ...need, session, other })))
    }
    // Those already looked at are there for the next.
    byDay.set(session.day, [...day, session])
  }
  return clashes
}

/** Orders sessions by day and time. */
export const byTime = (one: SessionTime, other: SessionTime): number => {
  const [left, right] = [`${one.day}${one.from}${one.to}`, `${other.day}${other.from}${other.to}`]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether a day lies within a group's dates; both ends belong to it, an open end has no bound. */
export const withinDates = (
  day: CivilDate,
  { startsOn, endsOn }: { startsOn: CivilDate | null; endsOn: CivilDate | null },
): boolean => (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn)

/** What those who come to a session were told of it. */
export interface Announced extends SessionTime {
  mode: SessionMode
  room: string
  link: string
  teachers: readonly string[]
  people: readonly string[] | null
  state: SessionState
}

/**
 * Whether a change must be told to those who come: time, place, link, teacher, cancellation, or whom
 * a consultation is for. A topic or module may change quietly.
 */
export const mustBeTold = (before: Announced, after: Announced): boolean =>
  JSON.stringify(heldPlace(before)) !== JSON.stringify(heldPlace(after)) ||
  before.day !== after.day ||
  before.from !== after.from ||
  before.to !== after.to ||
  before.state !== after.state ||
  before.teachers.join() !== after.teachers.join() ||
  (before.people ?? ['all']).toSorted().join() !== (after.people ?? ['all']).toSorted().join()
