import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { nextDeletionStep } from '#shared/recordings/deletion.ts'
import { guardianSigns } from '#shared/recordings/requiredPeople.ts'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { type Callable, findCallable } from './callable.ts'
import { type Facts, findRequestFacts } from './facts.ts'
import { answersUntil, judge, type Time } from './judge.ts'
import { startOf } from './moments.ts'
import { findWaiting } from './unmatched.ts'
import { recordingScope, requestScope } from './scope.ts'

/** So many calendar days ahead the board looks for cut-offs, deletions and reviews. */
const daysAhead = 3

/** What waits, within the actor's scope: requests, answers that are missing, cut-offs and deletions. */
export async function findBoard(
  db: Kysely<Tables>,
  actor: Actor,
  time: Time,
): Promise<RecordingBoard> {
  // A session that is over without a recording waits for nothing any more.
  const waiting = sql<boolean>`recording_request.closed_at is null
    and (session.day >= ${time.today}
      or exists (select 1 from recording where recording.request_id = recording_request.id))
    and ${requestScope(actor) ?? sql`true`}`
  const facts = await findRequestFacts(db, waiting, { askedToo: false })
  const judged = facts.map((request) => ({ request, ...judge(request, time) }))
  const missing = judged.flatMap(({ request, state, clearance }) =>
    state === 'collecting' || state === 'blocked'
      ? clearance.people
          .filter(({ standing }) => !hasAgreed(standing) && standing !== 'refused')
          .map((person) => ({
            request: request.id,
            person: person.id,
            // Who signs is who is called.
            calls: guardianSigns(person) ? person.guardians : [],
          }))
      : [],
  )
  const people = await findCallable(
    db,
    [
      ...facts.flatMap(({ person }) => person ?? []),
      ...missing.flatMap(({ person, calls }) => [person, ...calls]),
    ],
    actor,
  )
  const counts = new Map<string, number>()
  for (const { request } of missing) counts.set(request, (counts.get(request) ?? 0) + 1)
  const horizon = startOf(addDays(time.today, daysAhead + 1), '00:00')
  return {
    requests: judged.map(({ request, state }) => ({
      id: request.id,
      state,
      person: request.person === null ? '' : people(request.person).name,
      group: request.group.name,
      day: request.session.day,
      from: request.session.from,
      answersBy: answersUntil(request),
      missing: counts.get(request.id) ?? 0,
    })),
    missing: missing.map(({ request, person, calls }) => ({
      request,
      person,
      name: people(person).name,
      ...toCall(people(person), calls.map(people)),
    })),
    unmatched: await findWaiting(db, actor),
    cutOffs: judged
      .filter(({ request, state }) => state === 'collecting' && answersUntil(request) < horizon)
      .map(({ request }) => request.id),
    toDelete: await findDeletions(db, actor, { facts, time }),
    toReview: await findReviews(db, actor, time.today),
  }
}

/** Who is called for somebody: the first of those who sign for them that has a phone; nobody of who is hidden. */
function toCall(person: Callable, signing: readonly Callable[]): { call: string; phone: string } {
  if (person.hidden) return { call: '', phone: '' }
  const called = signing.find(({ phone }) => phone !== '') ?? signing[0]
  return called === undefined
    ? { call: '', phone: person.phone }
    : { call: called.name, phone: called.phone }
}

/**
 * Recordings whose day of deletion is near or past, whose deletion has begun, that nobody had cleared and
 * so should not be there, or of which somebody has said no since: soonest first. What a no has begun is a
 * task from that moment, however many days off holidays put its last one.
 */
async function findDeletions(
  db: Kysely<Tables>,
  actor: Actor,
  { facts, time }: { facts: readonly Facts[]; time: Time },
): Promise<RecordingBoard['toDelete']> {
  const until = addDays(time.today, daysAhead)
  const { rows } = await sql<{
    recording: string
    request: string
    by: string
    begun: number
    toSettle: number
  }>`
    select recording.id as recording, recording.request_id as request,
      min(recording.delete_by, coalesce(recording.settle_by, recording.delete_by)) as "by",
      (removed_at is not null) as begun, (recording.settle_by is not null) as toSettle
    from recording where deleted_at is null and held_at is null
    and ${recordingScope(actor) ?? sql`true`}
    order by "by", seq`.execute(db)
  const known = new Map(facts.map((request) => [request.id, request.recording]))
  return rows.flatMap(({ recording, request, by, begun, toSettle }) => {
    const ticks = known.get(request)
    if (ticks === undefined || ticks === null) return []
    if (by > until && begun === 0 && ticks.uncleared === 0 && toSettle === 0) return []
    return [{ recording, request, by, step: nextDeletionStep(ticks), overdue: by < time.today }]
  })
}

/** Recordings held as evidence whose day of review is near or past: soonest first. */
async function findReviews(
  db: Kysely<Tables>,
  actor: Actor,
  today: CivilDate,
): Promise<RecordingBoard['toReview']> {
  const { rows } = await sql<Omit<RecordingBoard['toReview'][number], 'overdue'>>`
    select recording.id as recording, recording.request_id as request, hold_review_on as "on",
      hold_basis as basis
    from recording where held_at is not null and hold_review_on <= ${addDays(today, daysAhead)}
    and ${recordingScope(actor) ?? sql`true`}
    order by hold_review_on, seq`.execute(db)
  return rows.map((row) => ({ ...row, overdue: row.on < today }))
}
