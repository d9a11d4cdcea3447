import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Clearance } from '#shared/recordings/clearance.ts'
import { nobodysTerms } from '#shared/recordings/nobodysTerms.ts'
import type { RecordingRefusal } from '#shared/recordings/refusals.ts'
import type { RecordingInput } from '#shared/recordings/schema.ts'
import { type Facts, findFacts } from './facts.ts'
import { judgeClearance, noticeAt, noticeOf } from './judge.ts'
import { factsAt, impossible, keepRecording, type Made, timesOf } from './keepRecording.ts'
import { addNotice } from './noticeVersions.ts'
import { findRecordingPolicy } from './policy.ts'
import { findUnrecorded, isKeptAlready, isOpen } from './reportedBefore.ts'
import { requestNotThere } from './requestNotThere.ts'
import { keepWording } from './wording.ts'

type Refusal = RecordingRefusal | CommonRefusal
interface Report {
  input: RecordingInput
  /** How it came that it was made. */
  why: string
}
type Uncleared = Made & { clearance: Clearance }
/** `request`: in which it stands; the office opens one of its own where nobody asked for this recording. */
interface Reported {
  recording: string
  request: string
}

/**
 * Writes down that a recording was made although not everybody had agreed. A fact is never refused, only
 * its use: it is restricted at once, for the director alone, and to be deleted within some working days.
 * One made on another day than its session was agreed to by nobody; one more than the request is for is
 * nobody's.
 */
export const reportUnclearedRecording: Command<Report & { id: string }, Reported, Refusal> = {
  name: 'recordings.reportUnclearedRecording',
  records: ({ id, input }) => [`recordingRequest/${id}`, `person/${input.madeBy}`],
  async run(work, { id, input, why }) {
    const wrong = await impossible(work, input)
    if (wrong !== null) return refuse(wrong)
    const now = (await findFacts(work.db, id)) ?? requestNotThere(id)
    const session = now.session.id
    if (await isKeptAlready(work.db, session, input)) return refuse(keptAlready(input))
    if (now.recording !== null) return done(await keepNobodys(work, session, { input, why }))
    const made = await madeOf(work, now, input)
    if (isOpen(made.facts) && made.clearance.cleared) return refuse({ reason: 'wasCleared' })
    return done(await keepUncleared(work, made, why))
  },
}

/**
 * Writes down that a session was recorded although nobody had asked for it: as above. Where somebody did
 * ask, it is theirs: entered the ordinary way once everybody had agreed, else reported with their request.
 */
export const reportUnaskedRecording: Command<Report & { session: string }, Reported, Refusal> = {
  name: 'recordings.reportUnaskedRecording',
  records: ({ session, input }) => [`session/${session}`, `person/${input.madeBy}`],
  async run(work, { session, input, why }) {
    const wrong = await impossible(work, input)
    if (wrong !== null) return refuse(wrong)
    if (await isKeptAlready(work.db, session, input)) return refuse(keptAlready(input))
    const waiting: Uncleared[] = []
    for (const now of await findUnrecorded(work, session)) {
      waiting.push(await madeOf(work, now, input))
    }
    if (waiting.some(({ clearance }) => clearance.cleared)) return refuse({ reason: 'wasCleared' })
    const [made, ...others] = waiting
    // Of more than one, nobody can tell for which it was made.
    return done(
      made !== undefined && others.length === 0
        ? await keepUncleared(work, made, why)
        : await keepNobodys(work, session, { input, why }),
    )
  },
}

const keptAlready = (input: RecordingInput) => ({
  reason: 'keptAlready' as const,
  field: 'madeAt' as const,
  madeAt: timesOf(input).at,
})

/** A request with the recording that was made, as everything stood then. */
async function madeOf(work: Work, now: Facts, input: RecordingInput): Promise<Uncleared> {
  const { at: madeAt, until } = timesOf(input)
  const facts = await factsAt(work, now, { at: madeAt, until })
  return { facts, input, madeAt, clearance: clearanceThen(facts, input) }
}

/** Keeps a recording with the request it was made for, whether that was decided against or not. */
async function keepUncleared(work: Work, made: Uncleared, why: string): Promise<Reported> {
  const { id } = made.facts
  // There is something to be done about it now.
  await work.db
    .updateTable('recording_request')
    .set({ closed_at: null })
    .where('id', '=', id)
    .execute()
  return { recording: await keepRecording(work, made, why), request: id }
}

/** How everybody stood when it was made. Of another day, or before anything was told, nothing was cleared. */
function clearanceThen(facts: Facts, input: RecordingInput): Clearance {
  const { at, day } = timesOf(input)
  const notice = noticeAt(facts, at)
  const { session } = facts
  const thatDay = { ...facts, session: { ...session, day: input.madeAt.day } }
  const clearance = judgeClearance(thatDay, notice ?? noticeOf(facts), { at, day })
  const told = notice !== null && input.madeAt.day === session.day
  return { ...clearance, cleared: told && clearance.cleared }
}

/** Keeps a recording that nobody asked for, in a request of the office's own. */
async function keepNobodys(work: Work, session: string, { input, why }: Report): Promise<Reported> {
  const request = await openRequest(work, session, input)
  const opened = (await findFacts(work.db, request)) ?? requestNotThere(request)
  const recording = await keepRecording(work, await madeOf(work, opened, input), why)
  return { recording, request }
}

/** A request in which nobody asks and nobody is asked: for a recording that was made all the same. */
async function openRequest(work: Work, session: string, input: RecordingInput): Promise<string> {
  const id = work.newId()
  const { account } = actorOf(work)
  await work.db
    .insertInto('recording_request')
    .values({
      id,
      session_id: session,
      person_id: null,
      asked_by: null,
      reason: null,
      reason_text: '',
      reported_at: work.now,
      channel: null,
      received_by: null,
      absence_id: null,
      override_reason: '',
      answers_by: work.now,
      rejected_at: null,
      cancelled_at: null,
      closed_at: null,
      created_at: work.now,
      created_by: account,
    })
    .execute()
  const {
    day,
    starts_at: from,
    ends_at: to,
  } = await work.db
    .selectFrom('session')
    .select(['day', 'starts_at', 'ends_at'])
    .where('id', '=', session)
    .executeTakeFirstOrThrow()
  const { keepDays, teacherBasis } = await findRecordingPolicy(work.db)
  await addNotice(work, {
    request: id,
    version: 1,
    basis: 1,
    change: 'first',
    terms: nobodysTerms({ keepDays, platform: input.platform }),
    session: { id: session, day, from, to },
    teacherBasis,
    wording: await keepWording(work),
  })
  return id
}
