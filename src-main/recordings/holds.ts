import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import { type OfRecording, recordingAt, recordsOf, updateRecording } from './recordingAt.ts'
import { endAccess } from './restrict.ts'
import { settleWithdrawals } from './settlements.ts'

type Refusal = UseRefusal | CommonRefusal

/** Keeps a recording as evidence: not deleted, the director's only, with a basis and a day to look again. */
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
    await endAccess(work, [wish.id])
    return done(
      await updateRecording(work, wish, {
        held_at: found.value.held_at ?? work.now,
        hold_basis: wish.basis,
        hold_review_on: wish.reviewOn,
      }),
    )
  },
}

/** It is no longer needed as evidence; a restriction for another cause stays. */
export const releaseHold: Command<OfRecording, { revision: number }, Refusal> = {
  name: 'recordings.releaseHold',
  records: recordsOf,
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    if (found.value.held_at === null) return refuse({ reason: 'noHold' })
    return done(
      await updateRecording(work, wish, { held_at: null, hold_basis: '', hold_review_on: null }),
    )
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
