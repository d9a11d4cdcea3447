import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findRivals } from '#main/timetable/clashes.ts'
import { findNamed, type NamedThings } from '#main/timetable/importNames.ts'
import { findMembersByName, type NamedMembers } from '#main/timetable/importMembers.ts'
import {
  findStanding,
  type PlannedSession,
  slotOf,
  type StandingSession,
} from '#main/timetable/plan.ts'
import type { RowFinding, RowReading } from '#shared/imports/target.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fold } from '#shared/text/fold.ts'
import type { ImportedSession } from '#shared/timetable/importTarget.ts'
import {
  overlap,
  sharedNeeds,
  type SharedNeed,
  type Slot,
  withinDates,
} from '#shared/timetable/rules.ts'
import { heldPlace } from '#shared/timetable/place.ts'
import { noGrounds } from '#shared/timetable/schema.ts'
import { changesOf, findSessionNames, type SessionNames, updatedBy } from './sessionUpdates.ts'
import { type SliceOptions, type Taken, takeInSlices } from './takeInSlices.ts'

export interface JudgedSession extends JudgedRow<ImportedSession> {
  /** The session as it would stand, under the row's number or its own id; null where it can't be. */
  readonly planned: PlannedSession | null
}

type Placed = RowReading<ImportedSession> & { planned: PlannedSession | null }

/**
 * Judges sessions of a list against the timetable as it is now and against each other, in the order
 * of the file: a row clashes with what stands, and with good rows above it. One of a session that
 * stands (same group, day and hours) updates it, or is unchanged when it tells nothing new. Asked when
 * the list is shown, and again inside the command that writes it.
 */
export async function judgeSessions(
  db: Kysely<Tables>,
  readings: readonly RowReading<ImportedSession>[],
  { actor, group }: { actor: Actor; group: string | null },
  slices: SliceOptions & { readonly pause: () => Promise<unknown> },
): Promise<Taken<JudgedSession>> {
  const things = await findNamed(db, actor, group)
  const members = await findMembersByName(db, groupsWithPeople(readings, things))
  const placed = readings.map((reading) => place(reading, { ...things, members }))
  const planned = placed.flatMap((row) => row.planned ?? [])
  const rivals = planned.length === 0 ? [] : await findRivals(db, planned.map(slotOf))
  await slices.pause()
  const hours = new Set(planned.map(hourOf))
  const standing = await findStanding(
    db,
    rivals.filter((rival) => hours.has(hourOf(rival))).map(({ id }) => id),
  )
  const names = await findSessionNames(db, standing)
  return takeInSlices(judged(placed, rivals, standing, names), slices)
}

function* judged(
  placed: readonly Placed[],
  rivals: readonly Slot[],
  standing: readonly StandingSession[],
  names: SessionNames,
): Generator<JudgedSession> {
  const there = Map.groupBy(standing, hourOf)
  const byDay = Map.groupBy(rivals, ({ day }) => day)
  const told = new Map<string, number>()
  for (const { problems, planned, ...row } of placed) {
    if (planned === null || problems.length > 0) {
      yield { ...row, planned, verdict: { kind: 'problem', problems } }
      continue
    }
    const known = meant(there.get(hourOf(planned)) ?? [], planned)
    const after = known === null ? planned : updatedBy(known, planned, row.value)
    const changes = known === null ? [] : changesOf(known, after, row.value, names)
    if (known !== null && changes.length === 0) {
      yield { ...row, planned: after, verdict: { kind: 'unchanged', id: known.id } }
      continue
    }
    const slot = slotOf(after)
    const others = (byDay.get(slot.day) ?? []).filter(({ id }) => id !== known?.id)
    const before = known === null ? undefined : told.get(known.id)
    const found =
      before === undefined
        ? [...practiceRemote(after), ...clashesOf(row.value, after, slot, others)]
        : [{ field: '', reason: 'toldTwice', limits: { row: before } }]
    if (found.length > 0) {
      const verdict = { kind: 'problem' as const, problems: found.slice(0, namedClashes) }
      yield { ...row, planned: after, verdict }
      continue
    }
    byDay.set(slot.day, [...others, slot])
    if (known !== null) told.set(known.id, row.row)
    yield {
      ...row,
      planned: after,
      verdict: known === null ? { kind: 'new' } : { kind: 'update', id: known.id, changes },
    }
  }
}

/** Which of the sessions of the same group and hours a row is about: the very same, or the only one. */
const meant = (
  sessions: readonly StandingSession[],
  planned: PlannedSession,
): StandingSession | null => {
  const same = sessions.find((session) => sameAs(session) === sameAs(planned))
  return same ?? (sessions.length === 1 ? (sessions[0] ?? null) : null)
}

const practiceRemote = ({ kind, mode }: PlannedSession): RowFinding[] =>
  kind === 'practice' && mode === 'remote' ? [{ field: 'mode', reason: 'practiceRemote' }] : []

const clashesOf = (
  value: ImportedSession,
  planned: PlannedSession,
  slot: Slot,
  others: readonly Slot[],
): RowFinding[] =>
  others
    .filter((other) => overlap(slot, other))
    .flatMap((other) => sharedNeeds(slot, other).map((need) => clash(value, planned, need, other)))

/** Enough to see what is wrong. */
const namedClashes = 5

/** The groups of which rows name people: only there it matters who is in them. */
const groupsWithPeople = (
  readings: readonly RowReading<ImportedSession>[],
  things: NamedThings,
): string[] => [
  ...new Set(
    readings.flatMap(({ value }) => {
      const group = value.people.length === 0 ? null : things.group(value.group)
      return group !== null && 'id' in group ? [group.id] : []
    }),
  ),
]

/** The row with the ids of what it names, or with what it names in vain. */
function place(
  reading: RowReading<ImportedSession>,
  things: NamedThings & { members: NamedMembers },
): Placed {
  const { row, value } = reading
  const problems: RowFinding[] = [...reading.problems]
  const group = things.group(value.group)
  if ('reason' in group) {
    problems.push({ field: 'group', reason: group.reason, text: value.group })
    return { ...reading, problems, planned: null }
  }
  const named = { ...reading, value: { ...value, group: group.name } }
  if (group.archived) problems.push({ field: 'group', reason: 'groupArchived', text: group.name })
  if (value.day !== '' && !withinDates(value.day, group)) {
    problems.push({
      field: 'day',
      reason: 'outsideDates',
      limits: { dates: `${written(group.startsOn)}–${written(group.endsOn)}` },
    })
  }
  const module = value.module === '' ? null : group.modules.get(fold(value.module))
  if (module === undefined) {
    problems.push({ field: 'module', reason: 'moduleUnknown', text: value.module })
  } else if (module?.kind === 'practice' && value.mode === 'remote') {
    problems.push({ field: 'mode', reason: 'practiceRemote' })
  }
  const teachers: string[] = []
  for (const name of value.teachers) {
    const [teacher, ...others] = things.teachers(name)
    if (teacher !== undefined && others.length === 0) teachers.push(teacher)
    else {
      const reason = teacher === undefined ? 'teacherUnknown' : 'teacherSeveral'
      problems.push({ field: 'teachers', reason, text: name })
    }
  }
  const people: string[] = []
  for (const name of value.people) {
    const [member, ...others] = things.members(group.id, name)
    if (member !== undefined && others.length === 0) people.push(member)
    else {
      const reason = member === undefined ? 'memberUnknown' : 'memberSeveral'
      problems.push({ field: 'people', reason, text: name })
    }
  }
  if (value.day === '' || value.from === '' || value.to === '') {
    return { ...named, problems, planned: null }
  }
  const { day, from, to, kind, mode, room, link, topic } = value
  const planned = {
    id: String(row),
    groupId: group.id,
    moduleId: module?.id ?? null,
    day,
    from,
    to,
    kind,
    ...heldPlace({ mode, room, link }),
    topic,
    teachers,
    people: value.people.length === 0 ? null : [...new Set(people)],
    state: 'planned' as const,
    ...noGrounds,
  }
  return { ...named, problems, planned }
}

/** What is needed twice: by a session that stands, or by a row above. */
function clash(
  value: ImportedSession,
  planned: PlannedSession,
  { over, key }: SharedNeed,
  other: Slot,
): RowFinding {
  const text =
    over === 'teacher'
      ? (value.teachers[planned.teachers.indexOf(key)] ?? '')
      : over === 'room'
        ? value.room
        : value.group
  const field = over === 'teacher' ? 'teachers' : over
  const row = /^\d+$/u.test(other.id) ? Number(other.id) : null
  if (row !== null) return { field, reason: 'neededInRow', text, limits: { row } }
  const when = `${written(other.day)} ${other.from.replace(':', '.')}–${other.to.replace(':', '.')}`
  return { field, reason: `${over}Taken`, text, limits: { when } }
}

/** `03.12.2026.`; an open end is ''. */
const written = (day: string | null): string =>
  day === null ? '' : `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}.`

const hourOf = ({ groupId, day, from, to }: Slot | PlannedSession): string =>
  [groupId, day, from, to].join(' ')

/** Two sessions of which this is equal are the same, told twice. */
const sameAs = (session: PlannedSession): string =>
  JSON.stringify([
    hourOf(session),
    session.moduleId,
    session.kind,
    session.mode,
    fold(session.room),
    session.link,
    fold(session.topic),
    session.teachers.toSorted(),
    session.people?.toSorted() ?? null,
  ])
