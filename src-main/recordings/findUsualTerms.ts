import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { Terms } from '#shared/recordings/terms.ts'
import { usualPurpose } from '#shared/recordings/usualTerms.ts'
import { findRecordingPolicy } from './policy.ts'

/** Recorded in full for the requester alone, where the last one was kept. */
export async function findUsualTerms(db: Kysely<Tables>): Promise<Terms> {
  const { keepDays } = await findRecordingPolicy(db)
  const last = await db
    .selectFrom('recording_notice')
    .innerJoin('recording_request', 'recording_request.id', 'recording_notice.request_id')
    .select('terms')
    // What nobody asked for was kept wherever it happened to be.
    .where('recording_request.person_id', 'is not', null)
    .orderBy('recording_notice.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const before = last === undefined ? null : Terms.parse(JSON.parse(last.terms))
  return {
    mode: 'full',
    leftOut: [],
    purpose: usualPurpose,
    keepDays,
    viewers: [],
    storage: before?.storage ?? '',
    processor: before?.processor ?? '',
    thirdCountry: before?.thirdCountry ?? '',
  }
}
