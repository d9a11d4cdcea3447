import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import { type OfRecording, recordingAt, recordsOf, updateRecording } from './recordingAt.ts'
import { endAccess } from './restrict.ts'
import { findTapeOf } from './sameTape.ts'
import { settleWithdrawals } from './settlements.ts'

type Refusal = UseRefusal | CommonRefusal

/**
 * Keeps a recording as evidence: not deleted, the director's only, with a basis and a day to look again;
 * wherever it is kept, for whoever asked for its session.
 */
export const hold: Command<
  OfRecording & { basis: string; reviewOn: string },
  { revision: number },
  Refusal
> = {
  name: 'recordings.hold',
  records: recordsOf,
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    if (found.value.removed_at !== null) return refuse({ reason: 'deleted' })
    if (wish.reviewOn <= work.today) return refuse({ reason: 'reviewPast', field: 'reviewOn' })
    const { reviewOn, basis } = wish
    // It is no evidence any more once it is deleted for somebody else who asked for the session.
    for (const row of await findTapeOf(work.db, found.value)) {
      if (row.removed_at !== null) continue
      await endAccess(work, [row.id])
      const heldAt = row.held_at ?? work.now
      const held = { held_at: heldAt, hold_basis: basis, hold_review_on: reviewOn }
      await updateRecording(work, row, held)
    }
    return done({ revision: wish.revision + 1 })
  },
}

/** It is no longer needed as evidence, wherever it is kept; a restriction for another cause stays. */
export const releaseHold: Command<OfRecording, { revision: number }, Refusal> = {
  name: 'recordings.releaseHold',
  records: recordsOf,
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    if (found.value.held_at === null) return refuse({ reason: 'noHold' })
    for (const row of await findTapeOf(work.db, found.value)) {
      if (row.held_at === null) continue
      const free = { held_at: null, hold_basis: '', hold_review_on: null }
      await updateRecording(work, row, free)
    }
    return done({ revision: wish.revision + 1 })
  },
}

/** Whoever withdrew can't be recognised any more: the restriction ends. One made without clearance stays restricted. */
export const noteUnrecognisable: Command<
  OfRecording & { how: string },
  { revision: number },
  Refusal
> = {
  name: 'recordings.noteUnrecognisable',
  records: recordsOf,
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    if (found.value.restricted_why !== 'withdrawal') return refuse({ reason: 'nothingToSettle' })
    await settleWithdrawals(work, { recording: wish.id, how: wish.how })
    return done(
      await updateRecording(work, wish, {
        restricted_at: null,
        restricted_why: null,
        settle_by: null,
      }),
    )
  },
}
