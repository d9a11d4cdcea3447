import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { isYes, lastAnswer } from '#shared/recordings/consent.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import { guardianSigns, signerOf } from '#shared/recordings/requiredPeople.ts'
import { type Facts, findFacts } from './facts.ts'
import { noticeOf } from './judge.ts'
import { requestNotThere } from './requestNotThere.ts'
import { recordedPeople, restrictRecordings } from './restrict.ts'
import { plainEvent, writeEvents } from './writeEvents.ts'

/**
 * The office itself no longer relies on somebody's consent to a request (it turned out to be another's,
 * or not free): it counts as a no from now on, and a recording with them in it is restricted. What
 * has ended is the yes of those on whom it rests: they may give it anew.
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
    await writeEvents(
      work,
      relyingOn(facts, person, work.now).map((by) => ({
        ...plainEvent,
        request: id,
        person,
        by,
        kind: 'terminated' as const,
        notice: noticeOf(facts),
        at: work.now,
        note: why,
      })),
    )
    const count = await restrictRecordings(work, person, { kind: 'request', request: id })
    return done({ restricted: count > 0 })
  },
}

/**
 * On whose yes somebody's consent rests: for somebody under age on that of who answers for them, for their
 * own would be no consent, and its end no word of theirs. Where nobody's yes stands, whose is asked for.
 */
function relyingOn({ roster, events }: Facts, person: string, now: string): string[] {
  const expected = roster.find(({ id }) => id === person)
  const said = Map.groupBy(events.get(person) ?? [], ({ by }) => by)
  const agreed = [...said.keys()].filter((by) => {
    const last = lastAnswer(said.get(by) ?? [], now)
    return last !== null && isYes(last.kind)
  })
  if (expected === undefined) return agreed.length > 0 ? agreed : [person]
  const signing = agreed.filter((by) => by !== person || !guardianSigns(expected))
  return signing.length > 0 ? signing : [signerOf(expected)]
}
