import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Clearance } from '#shared/recordings/clearance.ts'
import type { RecordingRefusal } from '#shared/recordings/refusals.ts'
import type { RecordingInput } from '#shared/recordings/schema.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import { findFacts } from './facts.ts'
import { judge, judgeClearance, noticeAt } from './judge.ts'
import { factsAt, impossible, keepRecording, timesOf } from './keepRecording.ts'
import { requestNotThere } from './requestNotThere.ts'

/**
 * Enters a recording, which must have been cleared at the moment it was made: later enrolments do not
 * count, but guests who joined it do. What was not can be reported all the same, and is restricted then.
 */
export const noteRecording: Command<
  { id: string; input: RecordingInput },
  { recording: string },
  RecordingRefusal | CommonRefusal
> = {
  name: 'recordings.noteRecording',
  records: ({ id, input }) => [`recordingRequest/${id}`, `person/${input.madeBy}`],
  async run(work, { id, input }) {
    const now = (await findFacts(work.db, id)) ?? requestNotThere(id)
    const { session } = now
    const wrongState = () =>
      refuse({ reason: 'wrongState' as const, state: judge(now, work).state })
    if (now.recording !== null) return wrongState()
    const why = await impossible(work, input)
    if (why !== null) return refuse(why)
    if (input.madeAt.day !== session.day) {
      return refuse({ reason: 'notThatDay', field: 'madeAt', day: session.day })
    }
    if (now.rejected || now.cancelled || session.cancelled) return wrongState()
    const { at: madeAt, day, until } = timesOf(input)
    const facts = await factsAt(work, now, { at: madeAt, until })
    const notice = noticeAt(facts, madeAt)
    const clearance = notice === null ? null : judgeClearance(facts, notice, { at: madeAt, day })
    if (clearance === null || !clearance.cleared) {
      return refuse({ reason: 'notCleared', missing: notAgreed(clearance) })
    }
    return done({ recording: await keepRecording(work, { facts, input, madeAt, clearance }, null) })
  },
}

const notAgreed = (clearance: Clearance | null): string[] =>
  (clearance?.people ?? []).filter(({ standing }) => !hasAgreed(standing)).map(({ id }) => id)
