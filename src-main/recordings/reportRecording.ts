import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Clearance } from '#shared/recordings/clearance.ts'
import type { RecordingRefusal } from '#shared/recordings/refusals.ts'
import type { RecordingInput } from '#shared/recordings/schema.ts'
import { nobodysTerms } from '#shared/recordings/nobodysTerms.ts'
import { type Facts, findFacts } from './facts.ts'
import { judgeClearance, noticeAt, noticeOf } from './judge.ts'
import { factsAt, impossible, keepRecording, timesOf } from './keepRecording.ts'
import { addNotice } from './noticeVersions.ts'
import { findRecordingPolicy } from './policy.ts'
import { requestNotThere } from './requestNotThere.ts'
import { keepWording } from './wording.ts'

type Refusal = RecordingRefusal | CommonRefusal
interface Report {
  input: RecordingInput
  /** How it came that it was made. */
  why: string
}
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
    if (now.recording !== null) return done(await keepNobodys(work, now.session.id, { input, why }))
    const { at: madeAt } = timesOf(input)
    const facts = await factsAt(work, now, madeAt)
    const clearance = clearanceThen(facts, input)
    const open = !facts.rejected && !facts.cancelled && !facts.session.cancelled
    if (open && clearance.cleared) return refuse({ reason: 'wasCleared' })
    // Decided against or not: there is something to be done about it now.
    await work.db
      .updateTable('recording_request')
      .set({ closed_at: null })
      .where('id', '=', id)
      .execute()
    const recording = await keepRecording(work, { facts, input, madeAt, clearance }, why)
    return done({ recording, request: id })
  },
}

/** Writes down that a session was recorded although nobody had asked for it: as above, in every case. */
export const reportUnaskedRecording: Command<Report & { session: string }, Reported, Refusal> = {
  name: 'recordings.reportUnaskedRecording',
  records: ({ session, input }) => [`session/${session}`, `person/${input.madeBy}`],
  async run(work, { session, input, why }) {
    const wrong = await impossible(work, input)
    if (wrong !== null) return refuse(wrong)
    return done(await keepNobodys(work, session, { input, why }))
  },
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
  const { at: madeAt } = timesOf(input)
  const opened = (await findFacts(work.db, request)) ?? requestNotThere(request)
  const facts = await factsAt(work, opened, madeAt)
  const clearance = clearanceThen(facts, input)
  const recording = await keepRecording(work, { facts, input, madeAt, clearance }, why)
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
