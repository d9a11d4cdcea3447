import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { ConsentEvent } from '#shared/recordings/consent.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import type { NoticeChange } from '#shared/recordings/schema.ts'
import type { TeacherBasis } from '#shared/recordings/teacherBasis.ts'
import { Terms } from '#shared/recordings/terms.ts'
import { isAway } from './away.ts'
import { findEvents } from './events.ts'
import { findRosters } from './roster.ts'

/** A version of what everybody is told. */
export interface Notice {
  version: number
  basis: number
  change: NoticeChange
  terms: Terms
  sessionDay: CivilDate
  sessionFrom: string
  teacherBasis: TeacherBasis
  hash: string
  /** The hash of the sentences it is told in. */
  wording: string
  madeAt: string
}

/** A recording as far as the state of its request asks of it. */
export interface RecordingFacts {
  id: string
  uncleared: number
  madeAt: string
  sharedAt: string | null
  restrictedAt: string | null
  heldAt: string | null
  deleteBy: CivilDate
  removedBy: string | null
  purgedBy: string | null
  deletedAt: string | null
  /** The last day on which somebody may still watch it; null: nobody may. */
  accessUntil: CivilDate | null
}

/** Everything that a request's clearance and state follow from, but for the time. */
export interface Facts {
  id: string
  revision: number
  /** Who asked; null: nobody, the office opened it for a recording that had been made. */
  person: string | null
  /** Who need not agree: who asked, unless they come after all. Null: everybody must. */
  excepted: string | null
  /** Whether it followed from a report of absence: who asked is excepted while one stands. */
  fromAbsence: boolean
  /** Whether it did or its session has moved, and none stands any more that they are away. */
  comesAfterAll: boolean
  session: {
    id: string
    day: CivilDate
    from: string
    to: string
    cancelled: boolean
    ownPeople: boolean
  }
  group: { id: string; name: string; endsOn: CivilDate | null }
  answersBy: string
  rejected: boolean
  cancelled: boolean
  /** Nobody is asked any more: it is closed, or nobody ever asked for it. */
  closed: boolean
  /** Newest last. */
  notices: Notice[]
  roster: readonly Expected[]
  /** Guests of a recording who joined it while it ran, and when; nobody where none is judged. */
  joined: ReadonlyMap<string, string>
  events: ReadonlyMap<string, readonly ConsentEvent[]>
  recording: RecordingFacts | null
}

interface Row {
  id: string
  revision: number
  person: string | null
  session: string
  day: string
  from: string
  to: string
  state: string
  ownPeople: number
  group: string
  groupName: string
  endsOn: string | null
  answersBy: string
  rejectedAt: string | null
  cancelledAt: string | null
  closedAt: string | null
  fromAbsence: number
  comesAfterAll: number
}

/**
 * Whether who asked comes after all: it followed from a report of absence, which was taken back or is of
 * another session or other days now, or the session has moved to another day than they asked for; and no
 * report tells that they are away from it on its day. Without a recording: one that was made goes by who
 * was expected then.
 */
const comesAfterAll = sql<number>`((recording_request.absence_id is not null
    or exists (select 1 from recording_notice where recording_notice.request_id = recording_request.id
      and recording_notice.version = 1 and recording_notice.session_day <> session.day))
  and not exists (select 1 from recording where recording.request_id = recording_request.id)
  and not ${isAway(sql`recording_request.person_id`)})`

/** What else is wanted: a board of many has no use for who was asked when. */
interface Wanted {
  askedToo: boolean
}

/** The facts of the requests that fulfil a condition over `recording_request` and `session`, oldest first. */
export async function findRequestFacts(
  db: Kysely<Tables>,
  condition: Condition,
  { askedToo }: Wanted = { askedToo: true },
): Promise<Facts[]> {
  const { rows } = await sql<Row>`
    select recording_request.id, recording_request.revision, recording_request.person_id as person,
      session.id as session, session.day, session.starts_at as "from", session.ends_at as "to",
      session.state, session.own_people as ownPeople, study_group.id as "group",
      study_group.name as groupName, study_group.ends_on as endsOn,
      recording_request.answers_by as answersBy, recording_request.rejected_at as rejectedAt,
      recording_request.cancelled_at as cancelledAt, recording_request.closed_at as closedAt,
      recording_request.absence_id is not null as fromAbsence,
      ${comesAfterAll} as comesAfterAll
    from recording_request
    join session on session.id = recording_request.session_id
    join study_group on study_group.id = session.group_id
    where ${condition} order by recording_request.seq`.execute(db)
  const ids = rows.map(({ id }) => id)
  const [notices, recordings, events] = [
    await findNotices(db, ids),
    await findRecordings(db, ids),
    await findEvents(db, rows, askedToo),
  ]
  const rosters = await findRosters(db, rows)
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    person: row.person,
    excepted: row.comesAfterAll === 1 ? null : row.person,
    fromAbsence: row.fromAbsence === 1,
    comesAfterAll: row.comesAfterAll === 1,
    session: {
      id: row.session,
      day: row.day,
      from: row.from,
      to: row.to,
      cancelled: row.state === 'cancelled',
      ownPeople: row.ownPeople === 1,
    },
    group: { id: row.group, name: row.groupName, endsOn: row.endsOn },
    answersBy: row.answersBy,
    rejected: row.rejectedAt !== null,
    cancelled: row.cancelledAt !== null,
    closed: row.closedAt !== null || row.person === null,
    notices: notices.get(row.id) ?? [],
    roster: rosters(row),
    joined: new Map(),
    events: events(row),
    recording: recordings.get(row.id) ?? null,
  }))
}

/** The facts of one request. */
export async function findFacts(db: Kysely<Tables>, id: string): Promise<Facts | null> {
  return (await findRequestFacts(db, sql`recording_request.id = ${id}`))[0] ?? null
}

async function findNotices(
  db: Kysely<Tables>,
  requests: readonly string[],
): Promise<Map<string, Notice[]>> {
  const rows = await db
    .selectFrom('recording_notice')
    .select(['request_id', 'version', 'basis', 'change', 'terms', 'session_day', 'session_from'])
    .select(['hash', 'made_at', 'teacher_basis', 'wording'])
    .where(sql<boolean>`request_id in ${idList(requests)}`)
    .orderBy('request_id')
    .orderBy('version')
    .execute()
  const found = new Map<string, Notice[]>()
  for (const row of rows) {
    const notice: Notice = {
      version: row.version,
      basis: row.basis,
      change: row.change,
      terms: Terms.parse(JSON.parse(row.terms)),
      sessionDay: row.session_day,
      sessionFrom: row.session_from,
      teacherBasis: row.teacher_basis,
      hash: row.hash,
      wording: row.wording,
      madeAt: row.made_at,
    }
    const list = found.get(row.request_id)
    if (list === undefined) found.set(row.request_id, [notice])
    else list.push(notice)
  }
  return found
}

async function findRecordings(
  db: Kysely<Tables>,
  requests: readonly string[],
): Promise<Map<string, RecordingFacts>> {
  const { rows } = await sql<RecordingFacts & { request: string }>`
    select request_id as request, id, uncleared, made_at as madeAt, shared_at as sharedAt,
      restricted_at as restrictedAt, held_at as heldAt, delete_by as deleteBy,
      removed_by as removedBy, purged_by as purgedBy, deleted_at as deletedAt,
      (select max(until_day) from recording_access
        where recording_access.recording_id = recording.id and closed_at is null) as accessUntil
    from recording where request_id in ${idList(requests)}`.execute(db)
  return new Map(rows.map(({ request, ...recording }) => [request, recording]))
}
