import { hash } from 'node:crypto'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import { keepFile } from '#main/documents/keepFile.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { type AskedPeople, answerProblem } from '#shared/recordings/answering.ts'
import { isNo, noConditions } from '#shared/recordings/consent.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import type { AnsweredHow, AnswerInput } from '#shared/recordings/schema.ts'
import { signerOf } from '#shared/recordings/requiredPeople.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import type { Evidence } from './evidence.ts'
import { type Facts, findFacts } from './facts.ts'
import { askedSince, isToAskAnew, judge, noticeAnswered, noticeOf } from './judge.ts'
import { findLanguages } from './languages.ts'
import { instantOf } from './moments.ts'
import { findRecordingPolicy } from './policy.ts'
import { recordedPeople, restrictRecordings } from './restrict.ts'
import { canWitness } from './witness.ts'
import { type NewEvent, plainEvent, writeEvents } from './writeEvents.ts'
import { requestNotThere } from './requestNotThere.ts'

type Refusal = ConsentRefusal | CommonRefusal

/** Notes that people were asked: those named, or all whose answer is missing. */
export const askPeople: Command<
  { id: string; people: string[] | null },
  { count: number },
  Refusal
> = {
  name: 'recordings.askPeople',
  records: ({ id }) => [`recordingRequest/${id}`],
  async run(work, { id, people }) {
    const facts = (await findFacts(work.db, id)) ?? requestNotThere(id)
    const { clearance, state } = judge(facts, work)
    if (facts.closed) return refuse({ reason: 'wrongState', state })
    const required = clearance.people
    const stranger = people?.find((person) => !required.some((one) => one.id === person))
    if (stranger !== undefined) return refuse({ reason: 'notRequired', person: stranger })
    const asked = required.filter((person) =>
      people === null
        ? !hasAgreed(person.standing) && person.standing !== 'refused'
        : people.includes(person.id),
    )
    const languages = await findLanguages(work.db, asked.map(signerOf))
    await writeEvents(
      work,
      asked.map((person) => ({
        ...plainEvent,
        request: id,
        person: person.id,
        by: person.id,
        kind: 'requested' as const,
        notice: noticeOf(facts),
        at: work.now,
        language: languages(signerOf(person)),
      })),
    )
    return done({ count: asked.length })
  },
}

/**
 * Writes down what people answered, one or a whole stack: all of it or nothing. A no after the recording
 * was made restricts it at once, whatever its date.
 */
export const recordConsent: Command<
  { id: string; answers: AnswerInput[]; how: AnsweredHow; evidence: Evidence | null },
  { count: number; restricted: boolean },
  Refusal
> = {
  name: 'recordings.recordConsent',
  records: ({ id, how }) => [
    `recordingRequest/${id}`,
    ...(how.witness === null ? [] : [`person/${how.witness}`]),
  ],
  asked: ({ evidence, ...rest }) => ({
    ...rest,
    sha256: evidence === null ? null : hash('sha256', evidence.bytes),
  }),
  async run(work, { id, answers, how, evidence }) {
    const at = instantOf(how.at, work.now)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    const facts = (await findFacts(work.db, id)) ?? requestNotThere(id)
    const { state } = judge(facts, work)
    if (facts.closed && answers.some(({ kind }) => !isNo(kind))) {
      return refuse({ reason: 'wrongState', state })
    }
    const checked = await check(work, facts, { answers, how, at })
    if (!checked.ok) return checked
    const notice = noticeAnswered(facts, at)
    const sha256 = evidence === null ? null : await keepFile(work, evidence)
    const signers = new Map(facts.roster.toReversed().map((one) => [one.id, signerOf(one)]))
    const languages = await findLanguages(work.db, [
      ...signers.values(),
      ...answers.map(({ by }) => by),
    ])
    const events = answers.map<NewEvent>(({ person, by, kind, conditions }) => ({
      ...plainEvent,
      request: id,
      person,
      by,
      kind,
      conditions: kind === 'givenWithConditions' ? conditions : noConditions,
      notice,
      at,
      method: how.method,
      // A no needs none.
      witness: isNo(kind) ? null : how.witness,
      // Each in the language of their form, unless the whole stack was in another.
      language: how.language ?? languages(signers.get(person) ?? by),
      evidence: sha256,
      note: how.note,
    }))
    await writeEvents(work, events)
    let restricted = false
    for (const { person, kind } of answers) {
      if (!isNo(kind)) continue
      restricted =
        (await restrictRecordings(work, person, { kind: 'request', request: id })) > 0 || restricted
    }
    return done({ count: events.length, restricted })
  },
}

async function check(
  work: Work,
  facts: Facts,
  { answers, how, at }: { answers: readonly AnswerInput[]; how: AnsweredHow; at: string },
): Promise<Answer<null, Refusal>> {
  const { clearance } = judge(facts, work)
  const { oralWitness } = await findRecordingPolicy(work.db)
  const noticeMadeAt = askedSince(facts)
  const asked: AskedPeople = {
    roster: facts.roster,
    required: new Set(clearance.people.map(({ id }) => id)),
    recorded: await recordedPeople(work.db, facts.id),
    noticeMadeAt,
    oralWitness,
  }
  const yeses = answers.filter(({ kind }) => !isNo(kind))
  // They were told of another day.
  if (yeses.length > 0 && isToAskAnew(facts)) return refuse({ reason: 'sessionMoved' })
  const speaking = yeses.flatMap(({ person, by }) => [person, by])
  const { witness, method } = how
  if (witness !== null && yeses.length > 0 && !(await canWitness(work, witness, speaking))) {
    return refuse({ reason: 'witnessMissing', field: 'witness' })
  }
  for (const answer of answers) {
    const problem = answerProblem({ ...answer, at, oral: method === 'oral', witness }, asked)
    const { person, by } = answer
    switch (problem) {
      case null:
        continue
      case 'mayNotAnswer':
        return refuse({ reason: problem, person, by })
      case 'beforeNotice':
        return refuse({ reason: problem, field: 'at', person, noticeMadeAt })
      case 'witnessMissing':
        return refuse({ reason: problem, field: 'witness' })
      case 'notRequired':
      case 'conditionsMissing':
        return refuse({ reason: problem, person })
    }
  }
  return done(null)
}
