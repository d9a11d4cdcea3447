import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Clearance } from '#shared/recordings/clearance.ts'
import { noConditions, saidNoSince } from '#shared/recordings/consent.ts'
import type { RecordingRefusal } from '#shared/recordings/refusals.ts'
import { deleteBy } from '#shared/recordings/retention.ts'
import type { RecordingInput } from '#shared/recordings/schema.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import { type Facts, findFacts } from './facts.ts'
import { judge, judgeClearance, noticeAt, noticeOf } from './judge.ts'
import { findLearnersAt } from './learnersAt.ts'
import { findRosters } from './roster.ts'
import { requestNotThere } from './requestNotThere.ts'
import { settleDay } from './restrict.ts'

type Refusal = RecordingRefusal | CommonRefusal
interface Wish {
  id: string
  input: RecordingInput
}
type Made = { recording: string }

const records = ({ id, input }: Wish): string[] => [
  `recordingRequest/${id}`,
  `person/${input.madeBy}`,
]

/** Enters a recording, which must have been cleared at the moment it was made: later enrolments do not count. */
export const noteRecording: Command<Wish, Made, Refusal> = {
  name: 'recordings.noteRecording',
  records,
  async run(work, wish) {
    const found = await judgeMade(work, wish)
    if (!found.ok) return found
    const { facts, clearance } = found.value
    if (facts.rejected || facts.cancelled || facts.session.cancelled) {
      return refuse({ reason: 'wrongState', state: judge(facts, work).state })
    }
    if (clearance === null || !clearance.cleared) {
      return refuse({ reason: 'notCleared', missing: notAgreed(clearance) })
    }
    return keep(work, wish, found.value, null)
  },
}

/**
 * Writes down that a recording was made although not everybody had agreed. A fact is never refused, only
 * its use: it is restricted at once, for the director alone, and to be deleted within some working days.
 */
export const reportUnclearedRecording: Command<Wish & { why: string }, Made, Refusal> = {
  name: 'recordings.reportUnclearedRecording',
  records,
  async run(work, wish) {
    const found = await judgeMade(work, wish)
    if (!found.ok) return found
    const { facts, clearance } = found.value
    const open = !facts.rejected && !facts.cancelled && !facts.session.cancelled
    if (open && clearance?.cleared === true) return refuse({ reason: 'wasCleared' })
    // Decided against or not: there is something to be done about it now.
    await work.db
      .updateTable('recording_request')
      .set({ closed_at: null })
      .where('id', '=', wish.id)
      .execute()
    return keep(work, wish, found.value, wish.why)
  },
}

interface JudgedMade {
  facts: Facts
  madeAt: string
  clearance: Clearance | null
}

/** How everybody stood when it was made, by the roster and the notice of that moment. */
async function judgeMade(work: Work, { id, input }: Wish): Promise<Answer<JudgedMade, Refusal>> {
  const now = (await findFacts(work.db, id)) ?? requestNotThere(id)
  const made = rigaInstant(input.madeAt.day, input.madeAt.time)
  const madeAt = instantText(made)
  if (madeAt > work.now) return refuse({ reason: 'notYet', field: 'madeAt' })
  if (now.recording !== null) {
    return refuse({ reason: 'wrongState', state: judge(now, work).state })
  }
  const { session, group } = now
  if (input.madeAt.day !== session.day) {
    return refuse({ reason: 'notThatDay', field: 'madeAt', day: session.day })
  }
  if (!(await allKnown(work, input))) return refuse({ reason: 'unknownPerson', field: 'seen' })
  const of = {
    id,
    session: session.id,
    day: session.day,
    ownPeople: session.ownPeople ? 1 : 0,
    group: group.id,
  }
  const learners = await findLearnersAt(work.db, group.id, madeAt)
  const rosters = await findRosters(work.db, [of], new Map([[group.id, learners]]))
  const facts = { ...now, roster: rosters(of) }
  const notice = noticeAt(facts, madeAt)
  // A consent must hold until the last minute of the recording.
  const day = rigaDateOf(made.add({ minutes: input.durationMinutes }))
  const clearance = notice === null ? null : judgeClearance(facts, notice, { at: madeAt, day })
  return done({ facts, madeAt, clearance })
}

async function keep(
  work: Work,
  { id, input }: Wish,
  { facts, madeAt, clearance }: JudgedMade,
  uncleared: string | null,
): Promise<Answer<Made, Refusal>> {
  const recording = work.newId()
  const notice = noticeAt(facts, madeAt) ?? noticeOf(facts)
  const term = deleteBy(
    { madeOn: input.madeAt.day, sharedOn: null, groupEndsOn: facts.group.endsOn },
    notice.terms.keepDays,
  )
  const people = peopleOf(work, recording, input, clearance)
  // A withdrawal does not wait for the recording to be entered.
  const withdrawn = people.some(({ person_id: person }) =>
    saidNoSince(facts.events.get(person) ?? [], { madeAt, now: work.now }),
  )
  const restricted = uncleared !== null ? 'uncleared' : withdrawn ? 'withdrawal' : null
  const settle = restricted === null ? null : await settleDay(work)
  await work.db
    .insertInto('recording')
    .values({
      id: recording,
      request_id: id,
      made_at: madeAt,
      made_by_id: input.madeBy,
      duration_minutes: input.durationMinutes,
      platform: input.platform,
      place: input.place,
      notice_version: notice.version,
      uncleared: uncleared === null ? 0 : 1,
      uncleared_why: uncleared ?? '',
      shared_at: null,
      restricted_at: restricted === null ? null : work.now,
      restricted_why: restricted,
      settle_by: settle,
      delete_by: uncleared !== null && settle !== null && settle < term ? settle : term,
      hold_review_on: null,
      held_at: null,
      removed_at: null,
      removed_by: null,
      purged_at: null,
      purged_by: null,
      checked_at: null,
      checked_by: null,
      deleted_at: null,
      entered_at: work.now,
      entered_by: actorOf(work).account,
    })
    .execute()
  await insertAll(work, 'recording_person', people)
  return done({ recording })
}

/** Everybody who had to agree, with how they stood, and everybody who is in it. */
function peopleOf(
  work: Work,
  recording: string,
  { seen }: RecordingInput,
  clearance: Clearance | null,
) {
  const required = new Map((clearance?.people ?? []).map((person) => [person.id, person]))
  const ids = new Set([...required.keys(), ...seen.map(({ person }) => person)])
  return [...ids].map((person) => {
    const stood = required.get(person)
    const conditions = stood?.conditions ?? noConditions
    const parts = seen.filter((one) => one.person === person)
    return {
      id: work.newId(),
      recording_id: recording,
      person_id: person,
      standing: stood?.standing ?? '',
      voice_only: conditions.voiceOnly ? 1 : 0,
      no_camera: conditions.noCamera ? 1 : 0,
      no_chat: conditions.noChat ? 1 : 0,
      image: parts.some(({ image }) => image) ? 1 : 0,
      voice: parts.some(({ voice }) => voice) ? 1 : 0,
      chat: parts.some(({ chat }) => chat) ? 1 : 0,
    }
  })
}

const notAgreed = (clearance: Clearance | null): string[] =>
  (clearance?.people ?? []).filter(({ standing }) => !hasAgreed(standing)).map(({ id }) => id)

async function allKnown(work: Work, { seen }: RecordingInput): Promise<boolean> {
  const ids = [...new Set(seen.map(({ person }) => person))]
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from person
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(work.db)
  return rows[0]?.count === ids.length
}
