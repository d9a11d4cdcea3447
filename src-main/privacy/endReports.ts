import { type RawBuilder, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { keepNoBytes, noBytes } from '#main/erasure/dropFiles.ts'

/** The change rows that tell of a request's reports; a condition over `change_row`. */
export const reportChanges = (requests: readonly string[]): RawBuilder<unknown> => sql`
  (table_name = 'consent_event' and row_id in (select id from consent_event
    where request_id in ${idList(requests)} and method = 'platformReport'))
  or (table_name = 'unmatched_answer' and row_id in
    (select id from unmatched_answer where request_id in ${idList(requests)}))`

/**
 * Takes the reports of requests, each a file that names many people, and the names in them that fitted
 * nobody; one that still waited is settled by it. That somebody answered by the platform, what and when,
 * stays.
 * @returns the files that may be unused from now on
 */
export async function emptyReports(
  work: Work,
  requests: readonly string[],
): Promise<{ sha256: string }[]> {
  const { db } = work
  const { rows } = await sql<{ sha256: string }>`
    select evidence_sha256 as sha256 from consent_event
      where request_id in ${idList(requests)} and method = 'platformReport'
      and evidence_sha256 is not null
    union select evidence_sha256 from unmatched_answer
      where request_id in ${idList(requests)} and evidence_sha256 <> ${noBytes}`.execute(db)
  await keepNoBytes(work)
  await sql`update consent_event set evidence_sha256 = null
    where request_id in ${idList(requests)} and method = 'platformReport'`.execute(db)
  await sql`update unmatched_answer set settled_at = ${work.now},
      settled_by = ${actorOf(work).account}, why = '–'
    where request_id in ${idList(requests)} and settled_at is null`.execute(db)
  await sql`update unmatched_answer set name = '–', email = '', evidence_sha256 = ${noBytes},
      why = case why when '' then '' else '–' end
    where request_id in ${idList(requests)}`.execute(db)
  return rows
}
