import type { Selectable } from 'kysely'
import { type Answer, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import type { RecordingsTables } from './tables.ts'

export type RecordingRow = Selectable<RecordingsTables['recording']>
export interface OfRecording {
  id: string
  revision: number
}

export const recordsOf = ({ id }: OfRecording): string[] => [`recording/${id}`]

/** A recording that is still there, at the revision a window saw. */
export async function recordingAt(
  work: Work,
  { id, revision }: OfRecording,
): Promise<Answer<RecordingRow, UseRefusal | CommonRefusal>> {
  const row = await work.db
    .selectFrom('recording')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (row.revision !== revision) {
    return refuse({
      reason: 'changedMeanwhile',
      revision: row.revision,
      current: { id, deleteBy: row.delete_by },
    })
  }
  return row.deleted_at === null ? done(row) : refuse({ reason: 'deleted' })
}

/** Sets columns of a recording, which has a new revision then. */
export async function updateRecording(
  work: Work,
  { id, revision }: OfRecording,
  columns: Partial<RecordingRow>,
): Promise<{ revision: number }> {
  await work.db
    .updateTable('recording')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return { revision: revision + 1 }
}
