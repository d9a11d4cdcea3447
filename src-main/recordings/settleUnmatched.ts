import { actorOf } from '#main/courses/actorOf.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { judgeReported } from '#shared/recordings/judgeReported.ts'
import type { UnmatchedRefusal } from '#shared/recordings/unmatched.ts'
import { findFacts } from './facts.ts'
import { askedSince, isToAskAnew, judge } from './judge.ts'
import { requestNotThere } from './requestNotThere.ts'
import { writeReported } from './writeReported.ts'

type Refusal = UnmatchedRefusal | CommonRefusal
interface OfUnmatched {
  /** The request. */
  id: string
  unmatched: string
}

/** Says whose an answer of a report is: it counts from the moment at which it was given, with the report as its proof. */
export const assignUnmatched: Command<
  OfUnmatched & { person: string },
  { restricted: boolean },
  Refusal
> = {
  name: 'recordings.assignUnmatched',
  records: ({ id }) => [`recordingRequest/${id}`],
  async run(work, { person, ...of }) {
    const found = await waiting(work, of)
    if (!found.ok) return found
    const { kind, at, evidence_sha256: sha256 } = found.value
    const facts = (await findFacts(work.db, of.id)) ?? requestNotThere(of.id)
    const { clearance, state } = judge(facts, work)
    if (!facts.roster.some(({ id }) => id === person)) {
      return refuse({ reason: 'notRequired', person })
    }
    const noticeMadeAt = askedSince(facts)
    const verdict = judgeReported(
      person,
      { kind, at },
      {
        standings: new Map(clearance.people.map((one) => [one.id, one.standing])),
        events: facts.events,
        noticeMadeAt,
        closed: facts.closed,
        moved: isToAskAnew(facts),
        now: work.now,
      },
    )
    if (verdict.kind === 'problem') {
      switch (verdict.problems[0]?.reason) {
        case 'saidNo':
          return refuse({ reason: 'saidNo', person })
        case 'beforeNotice':
          return refuse({
            reason: 'beforeNotice',
            field: 'at',
            person,
            noticeMadeAt,
          })
        case 'sessionMoved':
          return refuse({ reason: 'sessionMoved' })
        case 'requestClosed':
          return refuse({ reason: 'wrongState', state })
        default:
          return refuse({ reason: 'notRequired', person })
      }
    }
    const answers = verdict.kind === 'unchanged' ? [] : [{ person, kind, at }]
    const restricted = await writeReported(work, answers, { facts, sha256 })
    await settle(work, of.unmatched, { person_id: person })
    return done({ restricted })
  },
}

/** Says why an answer of a report is nobody's of the session: a second device, the office's own account. */
export const dismissUnmatched: Command<
  OfUnmatched & { why: string },
  Record<never, never>,
  Refusal
> = {
  name: 'recordings.dismissUnmatched',
  records: ({ id }) => [`recordingRequest/${id}`],
  async run(work, { why, ...of }) {
    const found = await waiting(work, of)
    if (!found.ok) return found
    await settle(work, of.unmatched, { why })
    return done({})
  },
}

async function waiting(
  work: Work,
  { id, unmatched }: OfUnmatched,
): Promise<
  Answer<{ kind: 'given' | 'refused'; at: string; evidence_sha256: string }, UnmatchedRefusal>
> {
  const row = await work.db
    .selectFrom('unmatched_answer')
    .select(['kind', 'at', 'evidence_sha256', 'settled_at'])
    .where('id', '=', unmatched)
    .where('request_id', '=', id)
    .executeTakeFirst()
  // One of another request, or of none, is not there to be settled.
  return row === undefined || row.settled_at !== null
    ? refuse({ reason: 'settledAlready' })
    : done(row)
}

const settle = (work: Work, id: string, how: { person_id: string } | { why: string }) =>
  work.db
    .updateTable('unmatched_answer')
    .set({ ...how, settled_at: work.now, settled_by: actorOf(work).account })
    .where('id', '=', id)
    .execute()
