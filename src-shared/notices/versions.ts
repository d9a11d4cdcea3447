import { z } from 'zod'
import { heldPlace } from '#shared/timetable/place.ts'
import { SessionKind, SessionMode, SessionState } from '#shared/timetable/schema.ts'

/** A session as those who come must know it. Times are Riga's; `link` is the one that holds for it. */
export const AnnouncedSession = z.object({
  id: z.string(),
  day: z.string(),
  from: z.string(),
  to: z.string(),
  kind: SessionKind,
  mode: SessionMode,
  room: z.string(),
  link: z.string(),
  /** Ids, in their order. */
  teachers: z.array(z.string()),
  /** Whom a consultation is for; null for the whole group. */
  people: z.array(z.string()).nullable(),
  state: SessionState,
})
export type AnnouncedSession = z.infer<typeof AnnouncedSession>

/** What a version of a timetable holds: its sessions in order of time. */
export const TimetableContent = z.array(AnnouncedSession)
export type TimetableContent = z.infer<typeof TimetableContent>

/** What of a session became different. */
export const ChangedAspect = z.enum(['time', 'room', 'link', 'teachers', 'people'])
export type ChangedAspect = z.infer<typeof ChangedAspect>

/** What became of one session between two versions. `cancelled` holds it as it was. */
export const SessionDifference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), session: AnnouncedSession }),
  z.object({ kind: z.literal('cancelled'), session: AnnouncedSession }),
  z.object({
    kind: z.literal('changed'),
    before: AnnouncedSession,
    after: AnnouncedSession,
    aspects: z.array(ChangedAspect),
  }),
])
export type SessionDifference = z.infer<typeof SessionDifference>

/**
 * What those who come must be told anew, in order of time. A session that was called off and is held
 * after all is an added one; one that is gone is cancelled like one that was called off.
 */
export function differencesBetween(
  before: TimetableContent,
  after: TimetableContent,
): SessionDifference[] {
  const held = (content: TimetableContent) =>
    new Map(content.filter(({ state }) => state === 'planned').map((each) => [each.id, each]))
  const [old, now] = [held(before), held(after)]
  const differences: SessionDifference[] = []
  for (const session of old.values()) {
    const other = now.get(session.id)
    if (other === undefined) differences.push({ kind: 'cancelled', session })
    else {
      const aspects = aspectsOf(session, other)
      if (aspects.length > 0) {
        differences.push({ kind: 'changed', before: session, after: other, aspects })
      }
    }
  }
  for (const session of now.values()) {
    if (!old.has(session.id)) differences.push({ kind: 'added', session })
  }
  return inOrderOfTime(differences)
}

/** Differences as they are told: what is held first comes first. */
export const inOrderOfTime = (differences: readonly SessionDifference[]): SessionDifference[] =>
  differences.toSorted((one, other) => {
    const [left, right] = [timeOf(one), timeOf(other)]
    return left < right ? -1 : left > right ? 1 : 0
  })

/** Every session that a difference names: as it was, and as it is. */
export const sessionsIn = (difference: SessionDifference): AnnouncedSession[] =>
  difference.kind === 'changed' ? [difference.before, difference.after] : [difference.session]

const timeOf = (difference: SessionDifference): string => {
  const { day, from } = difference.kind === 'changed' ? difference.after : difference.session
  return `${day} ${from}`
}

function aspectsOf(before: AnnouncedSession, after: AnnouncedSession): ChangedAspect[] {
  // Versions of before may hold the room of a session that was online.
  const [old, now] = [heldPlace(before), heldPlace(after)]
  const same: Record<ChangedAspect, boolean> = {
    time: before.day === after.day && before.from === after.from && before.to === after.to,
    room: old.mode === now.mode && old.room === now.room,
    link: old.link === now.link,
    teachers: before.teachers.join() === after.teachers.join(),
    people: peopleOf(before) === peopleOf(after),
  }
  return ChangedAspect.options.filter((aspect) => !same[aspect])
}

const peopleOf = ({ people }: AnnouncedSession): string =>
  people === null ? 'all' : people.toSorted().join()

/** Whom a message is for: what it tells is what concerns them. */
export type Concern =
  { role: 'teacher'; person: string } | { role: 'participant'; people: readonly string[] }

/** Whether somebody comes to a session, or has somebody who does. */
export const concerns = (session: AnnouncedSession, concern: Concern): boolean =>
  concern.role === 'teacher'
    ? session.teachers.includes(concern.person)
    : session.people === null || session.people.some((each) => concern.people.includes(each))

/**
 * What a changed session is to those who hear of it: theirs before and after, theirs since, theirs no more;
 * `mixed` where it is not the same to all of them.
 */
export type Turn = 'kept' | 'gained' | 'lost' | 'mixed'

/** What a difference is to these people together; somebody whom the session never concerned does not count. */
export function turnFor(difference: SessionDifference, those: readonly Concern[]): Turn {
  if (difference.kind !== 'changed') return 'kept'
  const { before, after } = difference
  const turns = new Set(
    those.flatMap(oneByOne).flatMap((one): Turn[] => {
      const [was, is] = [concerns(before, one), concerns(after, one)]
      if (was) return [is ? 'kept' : 'lost']
      return is ? ['gained'] : []
    }),
  )
  const [only, ...others] = turns
  return only === undefined || others.length > 0 ? 'mixed' : only
}

/** Of the minors of one guardian, one may come to a session instead of the other. */
const oneByOne = (concern: Concern): Concern[] =>
  concern.role === 'teacher'
    ? [concern]
    : concern.people.map((person) => ({ role: 'participant', people: [person] }))
