import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { shownName } from '#main/people/shownName.ts'
import { ineligibility } from '#shared/recordings/eligibility.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { RecordingRequest } from '#shared/recordings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findConsents } from './consentEntries.ts'
import { type Facts, findFacts } from './facts.ts'
import { firstSessionOf } from './firstSession.ts'
import { isToAskAnew, type Time } from './judge.ts'
import { startOf } from './moments.ts'
import { findRecordingPolicy } from './policy.ts'
import { visiblyRecorded } from './recordingDetails.ts'
import { findRecordedGuardians } from './recordedGuardians.ts'
import { findRequests } from './requests.ts'
import { findUnmatched } from './unmatched.ts'

/** One request with what stood against it, and the names of everybody it tells of; null where there is none. */
export async function findDetails(
  db: Kysely<Tables>,
  id: string,
  seen: { actor: Actor; time: Time },
): Promise<RequestDetails | null> {
  const [request] = await findRequests(db, sql`recording_request.id = ${id}`, seen)
  if (request === undefined) return null
  const row = await db
    .selectFrom('recording_request')
    .select(['created_at', 'absence_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const guests = await findGuests(db, request.session.id)
  const facts = await findFacts(db, id)
  const unmatched = await findUnmatched(db, id)
  const roster = [...new Set(facts?.roster.map((one) => one.id))]
  const recorded = await visiblyRecorded(db, id, seen.actor)
  const { state, session } = request
  const waits = state === 'collecting' || state === 'blocked' || state === 'cleared'
  return {
    ...request,
    askedAt: row.created_at,
    absence: row.absence_id,
    comesAfterAll: waits && facts?.comesAfterAll === true,
    toAskAnew: waits && facts !== null && isToAskAnew(facts),
    guests,
    against: await findAgainst(db, request, { facts, askedAt: row.created_at }),
    lapsed: waits && session.day < seen.time.today,
    unmatched,
    roster,
    recorded,
    recordedGuardians: await findRecordedGuardians(db, recorded, {
      actor: seen.actor,
      today: seen.time.today,
    }),
    people: await findNames(
      db,
      [
        ...(await mentioned(db, request, guests, { actor: seen.actor, now: seen.time.now })),
        ...roster,
        ...recorded,
      ],
      seen.actor,
    ),
  }
}

/** The guests of a session, with whichever of its requests they were listed. */
async function findGuests(db: Kysely<Tables>, session: string): Promise<string[]> {
  const rows = await db
    .selectFrom('recording_guest')
    .innerJoin('recording_request', 'recording_request.id', 'recording_guest.request_id')
    .select('recording_guest.person_id')
    .where('recording_request.session_id', '=', session)
    .orderBy('recording_guest.id')
    .execute()
  return [...new Set(rows.map((guest) => guest.person_id))]
}

/** What stood against the request when it was asked, by the roster and the timetable of now. */
async function findAgainst(
  db: Kysely<Tables>,
  request: RecordingRequest,
  { facts, askedAt }: { facts: Facts | null; askedAt: string },
) {
  const { session, person, reason, reasonText, reportedAt } = request
  if (person === null) return []
  const { minimumNotice } = await findRecordingPolicy(db)
  return ineligibility(
    {
      expected:
        facts?.roster.some(({ id, role }) => role === 'learner' && id === person.id) ?? false,
      reason,
      reasonText,
      reportedAt,
      firstSessionAt: await firstSessionOf(db, person.id, session),
      sessionEndsAt: startOf(session.day, session.to),
      sessionCancelled: facts?.session.cancelled ?? false,
    },
    { now: askedAt, minimumNotice },
  )
}

async function mentioned(
  db: Kysely<Tables>,
  { id, person, askedBy, receivedBy, notices, grid, recording }: RecordingRequest,
  guests: readonly string[],
  reading: { actor: Actor; now: string },
): Promise<string[]> {
  const consents = await findConsents(db, id, reading)
  return [
    ...(person === null ? [] : [person.id]),
    ...guests,
    ...[askedBy, receivedBy].filter((one) => one !== null),
    ...notices.flatMap(({ terms }) => [...terms.leftOut, ...terms.viewers]),
    ...grid.flatMap((row) => [row.person, ...row.guardians.map((guardian) => guardian.id)]),
    ...consents.flatMap((event) => [event.person, event.by]),
    ...(recording?.access ?? []).map((access) => access.person),
    ...(recording?.seenProblems ?? []).map((problem) => problem.person),
    ...(recording?.waiting ?? []),
    ...(recording === null ? [] : [recording.madeBy]),
    ...(recording?.seen ?? []).map((one) => one.person),
  ]
}

async function findNames(db: Kysely<Tables>, people: readonly string[], actor: Actor) {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, ${shownName('person', actor)} as name from person
    where id in ${idList([...new Set(people)])} order by sort_key, seq`.execute(db)
  return rows
}
