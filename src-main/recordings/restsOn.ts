import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { requiredPeople } from '#shared/recordings/requiredPeople.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Facts } from './facts.ts'
import { noticeOf } from './judge.ts'
import { visiblyRecorded } from './recordingDetails.ts'

/**
 * Whose consent a request rests on: of whoever said something to it, of whoever must agree to it, and of
 * whoever is in its recording or had to agree to that, as far as the actor may see who is.
 */
export async function findRestsOn(
  db: Kysely<Tables>,
  request: Facts,
  actor: Actor,
): Promise<ReadonlySet<string>> {
  const answered = await db
    .selectFrom('consent_event')
    .select('person_id')
    .distinct()
    .where('request_id', '=', request.id)
    .execute()
  const { roster, excepted } = request
  return new Set([
    ...answered.map(({ person_id: person }) => person),
    ...requiredPeople(roster, excepted, noticeOf(request).terms).map(({ id }) => id),
    ...(await visiblyRecorded(db, request.id, actor)),
  ])
}
