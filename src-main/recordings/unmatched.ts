import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { Tables } from '#main/database/tables.ts'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import type { UnmatchedAnswer } from '#shared/recordings/unmatched.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { requestScope } from './scope.ts'

/** Answers of a request's reports that fitted nobody: settled ones too, oldest first. */
export async function findUnmatched(
  db: Kysely<Tables>,
  request: string,
): Promise<UnmatchedAnswer[]> {
  const rows = await db
    .selectFrom('unmatched_answer')
    .select(['id', 'name', 'email', 'kind', 'at', 'settled_at', 'person_id', 'why'])
    .where('request_id', '=', request)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    kind: row.kind,
    at: row.at,
    settledAt: row.settled_at,
    person: row.person_id,
    why: row.why,
  }))
}

/** Answers of reports that wait until somebody says whose they are, by request, within the actor's scope. */
export async function findWaiting(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<RecordingBoard['unmatched']> {
  const { rows } = await sql<{
    request: string
    group: string
    day: string
    from: string
    to: string
    name: string
  }>`
    select recording_request.id as request, study_group.name as "group", session.day,
      session.starts_at as "from", session.ends_at as "to",
      case unmatched_answer.name when '' then unmatched_answer.email else unmatched_answer.name end as name
    from unmatched_answer
    join recording_request on recording_request.id = unmatched_answer.request_id
    join session on session.id = recording_request.session_id
    join study_group on study_group.id = session.group_id
    where settled_at is null and ${requestScope(actor) ?? sql`true`}
    order by unmatched_answer.seq`.execute(db)
  const found = new Map<string, RecordingBoard['unmatched'][number]>()
  for (const { request, group, day, from, to, name } of rows) {
    const known = found.get(request)
    if (known === undefined) {
      found.set(request, { request, group, session: { day, from, to }, names: [name] })
    } else known.names.push(name)
  }
  return [...found.values()]
}

/** Leaves answers of a report that fitted nobody to be settled. */
export async function leaveUnmatched(
  work: Work,
  answers: readonly Pick<UnmatchedAnswer, 'name' | 'email' | 'kind' | 'at'>[],
  { request, sha256 }: { request: string; sha256: string },
): Promise<void> {
  await insertAll(
    work,
    'unmatched_answer',
    answers.map((answer) => ({
      id: work.newId(),
      request_id: request,
      ...answer,
      evidence_sha256: sha256,
      entered_at: work.now,
      entered_by: actorOf(work).account,
      settled_at: null,
      settled_by: null,
      person_id: null,
    })),
  )
}
