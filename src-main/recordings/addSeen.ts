import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import type { Seen } from '#shared/recordings/seen.ts'
import { allKnown } from './keepRecording.ts'
import { type OfRecording, recordingAt, recordsOf } from './recordingAt.ts'
import { findTapeOf } from './sameTape.ts'
import { seeIn } from './seeIn.ts'

/**
 * Writes down who else is in a recording, or what else of somebody: a passer-by that was noticed the day
 * after. What was written of it before stays. As when it is entered, somebody who had not agreed stands
 * against its use: whoever may watch it no longer does. Who has said no since it was made, though nobody knew
 * that they were in it, restricts it. It is so in every row in which the same recording is kept.
 */
export const addSeen: Command<
  OfRecording & { seen: Seen[] },
  { revision: number },
  UseRefusal | CommonRefusal
> = {
  name: 'recordings.addSeen',
  records: recordsOf,
  async run(work, wish) {
    const found = await recordingAt(work, wish)
    if (!found.ok) return found
    if (!(await allKnown(work, wish))) return refuse({ reason: 'unknownPerson', field: 'seen' })
    for (const row of await findTapeOf(work.db, found.value)) {
      if (row.id !== wish.id) await seeIn(work, row, wish.seen)
    }
    return done(await seeIn(work, found.value, wish.seen))
  },
}
