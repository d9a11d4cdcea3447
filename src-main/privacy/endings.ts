import { type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { dropUnusedFiles } from '#main/erasure/dropFiles.ts'
import type { ChangePlace } from '#main/journal/emptyRows.ts'
import type { EndedKind } from '#shared/privacy/keeping.ts'
import { deliveryChanges, emptyDeliveries } from './endDeliveries.ts'
import { deleteLoans, loanChanges } from './endLoans.ts'
import { emptyReports, reportChanges } from './endReports.ts'

/** How the keeping of a kind of record ends: whose change rows are emptied, and what is written. */
interface Ending {
  /** The kind of record (`loan/<id>`) that a chosen id is of. */
  record: string
  /** A condition over `change_row`. */
  changes(ids: readonly string[]): RawBuilder<unknown>
  end(work: Work, ids: readonly string[]): Promise<void>
}

export const endings: Readonly<Record<EndedKind, Ending>> = {
  absenceNote: {
    record: 'absence',
    changes: (ids) => sql`table_name = 'absence' and row_id in ${idList(ids)}`,
    async end({ db }, ids) {
      await sql`update absence set note = '', revision = revision + 1
        where id in ${idList(ids)}`.execute(db)
    },
  },
  delivery: { record: 'delivery', changes: deliveryChanges, end: emptyDeliveries },
  loan: { record: 'loan', changes: loanChanges, end: deleteLoans },
  consent: {
    record: 'recordingRequest',
    changes: (ids) => sql`(table_name = 'recording_request' and row_id in ${idList(ids)})
      or (table_name = 'consent_event' and row_id in
        (select id from consent_event where request_id in ${idList(ids)}))
      or (table_name = 'recording' and row_id in (${nobodysRecordings(ids)}))
      or (table_name = 'unmatched_answer' and row_id in
        (select id from unmatched_answer where request_id in ${idList(ids)}))`,
    end: emptyConsents,
  },
  platformReport: {
    record: 'recordingRequest',
    changes: reportChanges,
    async end(work, ids) {
      const files = await emptyReports(work, ids)
      await dropUnusedFiles(
        work,
        files.map(({ sha256 }) => sha256),
      )
    },
  },
}

/** Those of the requests in which nobody asked. */
const nobodysRecordings = (ids: readonly string[]) =>
  sql`select recording.id from recording
    join recording_request on recording_request.id = recording.request_id
    where recording_request.person_id is null and recording_request.id in ${idList(ids)}`

/** Takes reasons, notes and signed originals; who was asked, when, and what they said stays as ids and words. */
async function emptyConsents(work: Work, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ sha256: string }>`
    select evidence_sha256 as sha256 from consent_event
      where request_id in ${idList(ids)} and evidence_sha256 is not null`.execute(work.db)
  await sql`update consent_event set note = '', evidence_sha256 = null
    where request_id in ${idList(ids)}`.execute(work.db)
  await sql`update recording_request set
      reason_text = case reason when 'other' then '–' else '' end,
      override_reason = case override_reason when '' then '' else '–' end,
      decision_reason = case decision_reason when '' then '' else '–' end,
      revision = revision + 1
    where id in ${idList(ids)}`.execute(work.db)
  await sql`update recording set place = '–', uncleared_why = '–', hold_basis = '',
      revision = revision + 1
    where id in (${nobodysRecordings(ids)})`.execute(work.db)
  const reports = await emptyReports(work, ids)
  await dropUnusedFiles(
    work,
    [...rows, ...reports].map(({ sha256 }) => sha256),
  )
}

/** The change rows that say something of these records, in the order of writing. */
export async function findEndedChanges(
  { db }: Work,
  { kind, ids }: { kind: EndedKind; ids: readonly string[] },
): Promise<ChangePlace[]> {
  const { rows } = await sql<ChangePlace>`select seq, entry, hash from change_row
    where salt is not null and (${endings[kind].changes(ids)}) order by seq`.execute(db)
  return rows
}
