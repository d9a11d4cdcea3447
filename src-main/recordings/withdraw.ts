import { hash } from 'node:crypto'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import { keepFile } from '#main/documents/keepFile.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { answerProblem } from '#shared/recordings/answering.ts'
import { noConditions, type WithdrawalMethod } from '#shared/recordings/consent.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import type { Moment, Reach } from '#shared/recordings/schema.ts'
import type { Evidence } from './evidence.ts'
import { findFacts } from './facts.ts'
import { judge, noticeAnswered } from './judge.ts'
import { instantOf, startOf } from './moments.ts'
import { recordedPeople, restrictRecordings } from './restrict.ts'
import { requestNotThere } from './requestNotThere.ts'
import { plainEvent, writeEvents } from './writeEvents.ts'
import { findLaterYes, findSameWithdrawal, type ToldWithdrawal } from './sameWithdrawal.ts'
import { speaksFor } from './speaksFor.ts'
import { keepSettled } from './stillSettled.ts'

type Refusal = ConsentRefusal | CommonRefusal
interface Wish {
  person: string
  by: string
  reach: Reach
  at: Moment | null
  /** How they said so; null where nobody knows. */
  method: WithdrawalMethod | null
  evidence: Evidence | null
  note: string
}

/**
 * Takes a consent back, of one request, a group or all: no reason, witness or file is asked for. Every
 * recording it reaches is restricted and its access closed in the same step. Said again it restricts
 * nothing that was settled, and is written down only with what more is told of it: a letter that came
 * after the call.
 */
export const withdrawConsent: Command<Wish, { restricted: number }, Refusal> = {
  name: 'recordings.withdrawConsent',
  records: ({ person, reach }) => [
    ...(reach.kind === 'request' ? [`recordingRequest/${reach.request}`] : [`person/${person}`]),
    ...(reach.kind === 'group' ? [`group/${reach.group}`] : []),
  ],
  asked: ({ evidence, ...rest }) => ({
    ...rest,
    sha256: evidence === null ? null : hash('sha256', evidence.bytes),
  }),
  async run(work, wish) {
    const { person, by, reach, method, evidence, note } = wish
    const at = instantOf(wish.at, work.now)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    const found =
      reach.kind === 'request'
        ? await noticeOfRequest(work, wish, { id: reach.request, at })
        : (await speaksFor(work, by, person))
          ? done(null)
          : refuse({ reason: 'mayNotAnswer' as const, person, by })
    if (!found.ok) return found
    const notice = found.value
    const agreed = await findLaterYes(work.db, wish, at)
    if (agreed !== null) {
      return refuse({ reason: 'agreedSince' as const, field: 'at' as const, agreedAt: agreed })
    }
    const told = await findSameWithdrawal(work.db, wish)
    const first = told.at(-1)
    if (first === undefined || tellsMore(wish, told)) {
      const [event] = await writeEvents(work, [
        {
          ...plainEvent,
          request: reach.kind === 'request' ? reach.request : null,
          group: reach.kind === 'group' ? reach.group : null,
          person,
          by,
          kind: 'withdrawn',
          notice,
          // What is told of it later does not make it later.
          at: first !== undefined && wish.at === null ? first.at : at,
          method: method ?? '',
          evidence: evidence === null ? null : await keepFile(work, evidence),
          note,
        },
      ])
      if (event !== undefined) await keepSettled(work, event)
    }
    const again = first !== undefined
    return done({ restricted: await restrictRecordings(work, person, reach, { by, again }) })
  },
}

/** Whether something is told of it that nobody has told yet. */
function tellsMore({ at, method, evidence, note }: Wish, told: readonly ToldWithdrawal[]): boolean {
  const isNew = <K extends keyof ToldWithdrawal>(name: K, value: ToldWithdrawal[K]): boolean =>
    told.every((one) => one[name] !== value)
  return (
    (at !== null && isNew('at', startOf(at.day, at.time))) ||
    (method !== null && isNew('method', method)) ||
    (evidence !== null && isNew('evidence', hash('sha256', evidence.bytes))) ||
    (note !== '' && isNew('note', note))
  )
}

/** The version of the notice that is taken back, or why this person has no say in it. */
async function noticeOfRequest(
  work: Work,
  { person, by }: Wish,
  { id, at }: { id: string; at: string },
): Promise<Answer<{ version: number; hash: string }, ConsentRefusal>> {
  const facts = (await findFacts(work.db, id)) ?? requestNotThere(id)
  const { clearance } = judge(facts, work)
  const notice = noticeAnswered(facts, at)
  const problem = answerProblem(
    {
      person,
      by,
      kind: 'withdrawn',
      conditions: noConditions,
      at,
      oral: false,
      witness: null,
    },
    {
      roster: facts.roster,
      required: new Set(clearance.people.map((one) => one.id)),
      recorded: new Set([...(await recordedPeople(work.db, id)), ...facts.events.keys()]),
      noticeMadeAt: notice.madeAt,
      oralWitness: false,
    },
  )
  if (problem === null) return done(notice)
  // Of who has left the group since, the roster tells nothing; whoever answers for them still does.
  const left = !facts.roster.some((one) => one.id === person)
  if (problem === 'mayNotAnswer' && left && (await speaksFor(work, by, person))) return done(notice)
  return problem === 'mayNotAnswer'
    ? refuse({ reason: 'mayNotAnswer', person, by })
    : refuse({ reason: 'notRequired', person })
}
