import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { nextDeletionStep } from '#shared/recordings/deletion.ts'
import type { Recording } from '#shared/recordings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { recordingScope } from './scope.ts'
import { findSeen, findSeenProblems } from './seenPeople.ts'
import { findWaitingPeople } from './settlements.ts'

/** The recordings of requests by request, as far as the actor may see them. */
export async function findVisibleRecordings(
  db: Kysely<Tables>,
  requests: readonly string[],
  actor: Actor,
): Promise<Map<string, Recording>> {
  const rows = await db
    .selectFrom('recording')
    .selectAll()
    .where(sql<boolean>`request_id in ${idList(requests)}`)
    .where(sql<boolean>`${recordingScope(actor) ?? sql`true`}`)
    .execute()
  const found = new Map<string, Recording>()
  for (const row of rows) {
    const ticks = { removedBy: row.removed_by, purgedBy: row.purged_by }
    found.set(row.request_id, {
      id: row.id,
      revision: row.revision,
      madeAt: row.made_at,
      madeBy: row.made_by_id,
      durationMinutes: row.duration_minutes,
      platform: row.platform,
      place: row.place,
      seen: await findSeen(db, row.id),
      uncleared: row.uncleared === 1,
      unclearedWhy: row.uncleared_why,
      sharedAt: row.shared_at,
      restrictedAt: row.restricted_at,
      restrictedWhy: row.restricted_why,
      settleBy: row.settle_by,
      waiting: row.restricted_why === 'withdrawal' ? await findWaitingPeople(db, row.id) : [],
      deleteBy: row.delete_by,
      hold:
        row.hold_review_on === null
          ? null
          : { basis: row.hold_basis, reviewOn: row.hold_review_on },
      nextDeletionStep: row.deleted_at === null ? nextDeletionStep(ticks) : null,
      deletionMethod: row.deletion_method,
      removedAt: row.removed_at,
      purgedAt: row.purged_at,
      checkedAt: row.checked_at,
      seenProblems: await findSeenProblems(db, row.id),
      access: await findAccess(db, row.id),
    })
  }
  return found
}

/** Everybody who is in a request's recording, or had to agree to it, where the actor may see it. */
export async function visiblyRecorded(
  db: Kysely<Tables>,
  request: string,
  actor: Actor,
): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select recording_person.person_id as person from recording_person
    join recording on recording.id = recording_person.recording_id
    where recording.request_id = ${request} and ${recordingScope(actor) ?? sql`true`}
    order by recording_person.id`.execute(db)
  return rows.map(({ person }) => person)
}

async function findAccess(db: Kysely<Tables>, recording: string): Promise<Recording['access']> {
  const rows = await db
    .selectFrom('recording_access')
    .selectAll()
    .where('recording_id', '=', recording)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    from: row.from_at,
    untilDay: row.until_day,
    undertakingOn: row.undertaking_on,
    closedAt: row.closed_at,
  }))
}
