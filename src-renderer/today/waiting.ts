import type { Absence } from '#shared/absences/schema.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { formatRigaTime, rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { GroupStandingOut } from '#shared/courses/schema.ts'
import { dueDay } from '#shared/deliveries/dueDay.ts'
import { beforeDispatch, endedBadly } from '#shared/deliveries/status.ts'
import type { PacketsMissing } from '#shared/deliveries/batchContract.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import type { GroupToAsk } from '#shared/equipment/needsContract.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { spokenDue } from '#shared/notices/rules.ts'
import type { NoticeSummary } from '#shared/notices/schema.ts'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import type { Visit } from '#shared/visits/schema.ts'

/** How far ahead the screen looks, in days. */
export const daysAhead = 7

export const parts = ['late', 'today', 'soon'] as const
export type Part = (typeof parts)[number]

/** Something that waits: of what kind, on which day (Riga), at which time (`10.00`; '' where at none). */
export type Waiting = { key: string; day: CivilDate; time: string } & (
  | { kind: 'notice'; notice: NoticeSummary }
  | { kind: 'session'; session: TimetableSession }
  | { kind: 'visit'; visit: Visit }
  | { kind: 'group'; group: GroupStandingOut }
  | { kind: 'loan'; line: LoanLine }
  | { kind: 'needs'; group: GroupToAsk }
  | { kind: 'packets'; packets: PacketsMissing }
  | { kind: 'delivery'; delivery: Delivery }
  | { kind: 'absence'; absence: Absence }
  | { kind: 'recording'; request: RecordingBoard['requests'][number] }
  | { kind: 'deletion'; deletion: OfRequest<RecordingBoard['toDelete'][number]> }
  | { kind: 'review'; review: OfRequest<RecordingBoard['toReview'][number]> }
)

/** What is due of a recording, with the request it was made for. */
type OfRequest<Due> = Due & { of: RecordingBoard['requests'][number] | null }

/** Deliveries of two lists, each once: what is due soon may want something else, too. */
export const eachOnce = (
  { rows }: { rows: readonly Delivery[] },
  { rows: soon }: { rows: readonly Delivery[] },
): Delivery[] => {
  const known = new Set(rows.map(({ id }) => id))
  return [...rows, ...soon.filter(({ id }) => !known.has(id))]
}

export interface Found {
  notices: readonly NoticeSummary[]
  sessions: readonly TimetableSession[]
  visits: readonly Visit[]
  groups: readonly GroupStandingOut[]
  loans: readonly LoanLine[]
  toAsk: readonly GroupToAsk[]
  packets: readonly PacketsMissing[]
  /** Those that somebody has to look into: late, due soon, expired, come back, without news … */
  deliveries: readonly Delivery[]
  /** Those that nothing followed, or whose guardian is to be called. */
  absences: readonly Absence[]
  recordings: RecordingBoard
}

/**
 * What waits, in three parts by time: too late for somebody, today, and within the next days. What is
 * due at no time stands first today; what is further away does not show, but for recordings that are to be
 * deleted: over holidays a withdrawal has more days than that, and is a task from its first.
 */
export function inParts(found: Found, today: CivilDate): Record<Part, Waiting[]> {
  const last = addDays(today, daysAhead)
  const waiting = waitingOf(found, today).filter(
    ({ kind, day }) => kind === 'deletion' || day <= last,
  )
  const of = (part: Part): Waiting[] =>
    waiting
      .filter((each) => partOf(each, today) === part)
      .toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1))
  return { late: of('late'), today: of('today'), soon: of('soon') }
}

const timeOf = ({ day, time, key }: Waiting): string => `${day} ${time} ${key}`

function partOf(waiting: Waiting, today: CivilDate): Part {
  if (waiting.kind === 'notice' && waiting.notice.missed) return 'late'
  if (waiting.kind === 'loan' && waiting.day < today) return 'late'
  if (waiting.kind === 'packets' && waiting.packets.late) return 'late'
  if (waiting.kind === 'delivery' && waiting.day < today) return 'late'
  if (waiting.kind === 'deletion' && waiting.deletion.overdue) return 'late'
  if (waiting.kind === 'review' && waiting.review.overdue) return 'late'
  return waiting.day <= today ? 'today' : 'soon'
}

const waitingOf = (found: Found, today: CivilDate): Waiting[] => [
  ...found.notices.map((notice): Waiting => {
    const { id: key, dueAt } = notice
    if (dueAt === null) return { kind: 'notice', key, day: today, time: '', notice }
    const due = spokenDue(dueAt)
    return { kind: 'notice', key, day: rigaDateOf(due), time: formatRigaTime(due), notice }
  }),
  ...found.sessions.map((session): Waiting => ({
    kind: 'session',
    key: session.id,
    day: session.day,
    time: session.from.replace(':', '.'),
    session,
  })),
  ...found.visits.map((visit): Waiting => ({
    kind: 'visit',
    key: visit.id,
    day: visit.day,
    time: visit.startsAt.replace(':', '.'),
    visit,
  })),
  ...found.groups.map((group): Waiting => {
    const { id: key, startsOn } = group
    const day = startsOn === null || startsOn < today ? today : startsOn
    return { kind: 'group', key, day, time: '', group }
  }),
  ...found.deliveries.map((delivery): Waiting => {
    const { id: key, status, appointmentAt, lastDay } = delivery
    const agreed = beforeDispatch.includes(status) ? appointmentAt : null
    return {
      kind: 'delivery',
      key,
      // Of what came back or went wrong no day is left to keep: it is to be done something about today.
      day: endedBadly(delivery) ? today : (lastDay ?? dueDay(delivery) ?? today),
      time: agreed === null ? '' : formatRigaTime(agreed),
      delivery,
    }
  }),
  ...found.loans.map((line): Waiting => ({
    kind: 'loan',
    key: line.id,
    day: line.dueOn,
    time: '',
    line,
  })),
  ...found.toAsk.map((group): Waiting => ({
    kind: 'needs',
    key: group.id,
    day: group.late || group.startsOn === null || group.startsOn < today ? today : group.startsOn,
    time: '',
    group,
  })),
  ...found.packets.map((packets): Waiting => ({
    kind: 'packets',
    key: `${packets.group.id}/${packets.week}`,
    day: packets.week,
    time: '',
    packets,
  })),
  // Whatever is past is still to be done: today.
  ...found.absences.map((absence): Waiting => ({
    kind: 'absence',
    key: absence.id,
    day: absence.from < today ? today : absence.from,
    time: '',
    absence,
  })),
  ...recordingsOf(found.recordings),
]

/** Answers until their cut-off, what is decided about until its session, recordings to delete and holds to review. */
const recordingsOf = ({ requests, toDelete, toReview }: RecordingBoard): Waiting[] => [
  ...requests.flatMap((request): Waiting[] => {
    const { id: key, state, day, from, answersBy } = request
    switch (state) {
      case 'collecting':
        return [
          {
            kind: 'recording',
            key,
            day: rigaDateOf(answersBy),
            time: formatRigaTime(answersBy),
            request,
          },
        ]
      case 'blocked':
      case 'cleared':
        return [{ kind: 'recording', key, day, time: from.replace(':', '.'), request }]
      default:
        return []
    }
  }),
  ...toDelete.map((deletion): Waiting => ({
    kind: 'deletion',
    key: deletion.recording,
    day: deletion.by,
    time: '',
    deletion: { ...deletion, of: requests.find(({ id }) => id === deletion.request) ?? null },
  })),
  ...toReview.map((review): Waiting => ({
    kind: 'review',
    key: review.recording,
    day: review.on,
    time: '',
    review: { ...review, of: requests.find(({ id }) => id === review.request) ?? null },
  })),
]
