import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import { findFacts } from './facts.ts'
import { noticeOf } from './judge.ts'
import { requestNotThere } from './requestNotThere.ts'
import { recordedPeople, restrictRecordings } from './restrict.ts'
import { plainEvent, writeEvents } from './writeEvents.ts'

/**
 * The office itself no longer relies on somebody's consent to a request (it turned out to be another's,
 * or not free): it counts as a no from now on, and a recording with them in it is restricted.
 */
export const terminateConsent: Command<
  { id: string; person: string; why: string },
  { restricted: boolean },
  ConsentRefusal | CommonRefusal
> = {
  name: 'recordings.terminateConsent',
  records: ({ id }) => [`recordingRequest/${id}`],
  async run(work, { id, person, why }) {
    const facts = (await findFacts(work.db, id)) ?? requestNotThere(id)
    const involved =
      facts.roster.some((one) => one.id === person) ||
      facts.events.has(person) ||
      (await recordedPeople(work.db, id)).has(person)
    if (!involved) return refuse({ reason: 'notRequired', person })
    await writeEvents(work, [
      {
        ...plainEvent,
        request: id,
        person,
        by: person,
        kind: 'terminated',
        notice: noticeOf(facts),
        at: work.now,
        note: why,
      },
    ])
    const count = await restrictRecordings(work, person, { kind: 'request', request: id })
    return done({ restricted: count > 0 })
  },
}
