import { actorOf } from '#main/courses/actorOf.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { type DeletionStep, isAnother } from '#shared/recordings/deletion.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import { findRecordingPolicy } from './policy.ts'
import {
  type OfRecording,
  recordingAt,
  recordsOf,
  type RecordingRow,
  updateRecording,
} from './recordingAt.ts'
import { endAccess } from './restrict.ts'

type Refusal = UseRefusal | CommonRefusal
type Done = { revision: number }

/** The first tick: the recording is no longer where it lay. Nobody watches it any more. */
export const noteRemoved: Command<OfRecording & { method: string }, Done, Refusal> = {
  name: 'recordings.noteRemoved',
  records: recordsOf,
  async run(work, wish) {
    const found = await deletable(work, wish)
    if (!found.ok) return found
    await endAccess(work, [wish.id])
    return done(
      await updateRecording(work, wish, {
        removed_at: found.value.removed_at ?? work.now,
        removed_by: found.value.removed_by ?? actorOf(work).account,
        deletion_method: wish.method,
      }),
    )
  },
}

/**
 * The recording is removed and purged from the bin, where it would lie on for weeks. One tick without
 * the other is refused. Where the office wants a second pair of eyes, it counts as deleted after those.
 */
export const deleteRecording: Command<
  OfRecording & { method: string; removed: boolean; purged: boolean },
  Done,
  Refusal
> = {
  name: 'recordings.deleteRecording',
  records: recordsOf,
  async run(work, wish) {
    const found = await deletable(work, wish)
    if (!found.ok) return found
    const row = found.value
    const missing: DeletionStep[] = []
    if (!wish.removed && row.removed_at === null) missing.push('remove')
    if (!wish.purged) missing.push('purge')
    if (missing.length > 0) return refuse({ reason: 'tickMissing', missing })
    const { secondCheck } = await findRecordingPolicy(work.db)
    const { account } = actorOf(work)
    await endAccess(work, [wish.id])
    const answer = await updateRecording(work, wish, {
      removed_at: row.removed_at ?? work.now,
      removed_by: row.removed_by ?? account,
      purged_at: row.purged_at ?? work.now,
      purged_by: row.purged_by ?? account,
      deletion_method: wish.method,
      ...(secondCheck ? {} : { deleted_at: work.now }),
    })
    if (!secondCheck) await closeRequest(work, row)
    return done(answer)
  },
}

/**
 * Somebody else has looked and found it gone. Where the office no longer wants other eyes, whoever deleted it
 * finishes what still waits for them.
 */
export const checkDeletion: Command<OfRecording, Done, Refusal> = {
  name: 'recordings.checkDeletion',
  records: recordsOf,
  async run(work, wish) {
    const found = await deletable(work, wish)
    if (!found.ok) return found
    const row = found.value
    const missing: DeletionStep[] = []
    if (row.removed_at === null) missing.push('remove')
    if (row.purged_at === null) missing.push('purge')
    if (missing.length > 0) return refuse({ reason: 'tickMissing', missing })
    const { account } = actorOf(work)
    const another = isAnother({ removedBy: row.removed_by, purgedBy: row.purged_by }, account)
    const { secondCheck } = await findRecordingPolicy(work.db)
    if (secondCheck && !another) return refuse({ reason: 'sameEyes' })
    await closeRequest(work, row)
    return done(
      await updateRecording(work, wish, {
        ...(another ? { checked_at: work.now, checked_by: account } : {}),
        deleted_at: work.now,
      }),
    )
  },
}

/** What an incident needs as evidence is not deleted. */
async function deletable(work: Work, wish: OfRecording): Promise<Answer<RecordingRow, Refusal>> {
  const found = await recordingAt(work, wish)
  if (!found.ok) return found
  const { held_at: heldAt, hold_basis: basis, hold_review_on: reviewOn } = found.value
  return heldAt === null || reviewOn === null
    ? found
    : refuse({ reason: 'onHold', basis, reviewOn })
}

async function closeRequest(work: Work, { request_id: request }: RecordingRow): Promise<void> {
  await work.db
    .updateTable('recording_request')
    .set({ closed_at: work.now })
    .where('id', '=', request)
    .execute()
}
