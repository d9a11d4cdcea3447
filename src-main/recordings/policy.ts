import type { Kysely } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RecordingPolicy, RecordingPolicyInput } from '#shared/recordings/schema.ts'

/** What the office has settled about recordings. */
export async function findRecordingPolicy(db: Kysely<Tables>): Promise<RecordingPolicy> {
  const row = await db
    .selectFrom('policy')
    .select(['recording_notice', 'recording_cut_off', 'recording_keep_days', 'withdrawal_days'])
    .select(['oral_witness', 'deletion_check', 'teacher_basis', 'revision'])
    .executeTakeFirstOrThrow()
  return {
    minimumNotice: row.recording_notice,
    cutOff: row.recording_cut_off,
    keepDays: row.recording_keep_days,
    withdrawalDays: row.withdrawal_days,
    oralWitness: row.oral_witness === 1,
    secondCheck: row.deletion_check === 1,
    teacherBasis: row.teacher_basis,
    revision: row.revision,
  }
}

/** Changes what is settled about recordings, as the window saw it. Deletion days already set stay. */
export const changePolicy: Command<
  { revision: number; input: RecordingPolicyInput },
  { revision: number },
  CommonRefusal
> = {
  name: 'recordings.changePolicy',
  async run(work, { revision, input }) {
    const before = await findRecordingPolicy(work.db)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    await work.db
      .updateTable('policy')
      .set({
        recording_notice: input.minimumNotice,
        recording_cut_off: input.cutOff,
        recording_keep_days: input.keepDays,
        withdrawal_days: input.withdrawalDays,
        oral_witness: input.oralWitness ? 1 : 0,
        deletion_check: input.secondCheck ? 1 : 0,
        teacher_basis: input.teacherBasis,
        revision: revision + 1,
      })
      .execute()
    return done({ revision: revision + 1 })
  },
}
