import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { RecordingPolicy } from '#shared/recordings/schema.ts'

/** What the office has settled about recordings; when something is told in time is settled once, for absences. */
export async function findRecordingPolicy(db: Kysely<Tables>): Promise<RecordingPolicy> {
  const row = await db
    .selectFrom('policy')
    .select([
      'minimum_notice_minutes',
      'recording_cut_off',
      'recording_keep_days',
      'withdrawal_days',
    ])
    .select(['oral_witness', 'deletion_check', 'teacher_basis'])
    .executeTakeFirstOrThrow()
  return {
    minimumNotice: row.minimum_notice_minutes,
    cutOff: row.recording_cut_off,
    keepDays: row.recording_keep_days,
    withdrawalDays: row.withdrawal_days,
    oralWitness: row.oral_witness === 1,
    secondCheck: row.deletion_check === 1,
    teacherBasis: row.teacher_basis,
  }
}
