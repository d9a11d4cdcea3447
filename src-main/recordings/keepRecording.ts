import { sql } from 'kysely'
import { z } from 'zod'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { Clearance } from '#shared/recordings/clearance.ts'
import { noConditions, saidNoSince } from '#shared/recordings/consent.ts'
import type { RecordingRefusal } from '#shared/recordings/refusals.ts'
import { deleteBy } from '#shared/recordings/retention.ts'
import type { RecordingInput } from '#shared/recordings/schema.ts'
import type { Seen } from '#shared/recordings/seen.ts'
import { wasAway } from './away.ts'
import type { Facts } from './facts.ts'
import { noticeAt, noticeOf } from './judge.ts'
import { settleDay } from './restrict.ts'
import { findRosterAt } from './rosterAt.ts'
import { findTape } from './sameTape.ts'
import { seeIn } from './seeIn.ts'
import { findSeen } from './seenPeople.ts'
import { findStood } from './stoodThen.ts'

/** A recording that was made, with the request it belongs to as everything stood then. */
export interface Made {
  facts: Facts
  input: RecordingInput
  madeAt: string
  clearance: Clearance | null
}

/** From when until when it was made, and the day of its last minute: until then a consent must hold. */
export function timesOf({ madeAt, durationMinutes }: RecordingInput): {
  at: string
  until: string
  day: string
} {
  const made = rigaInstant(madeAt.day, madeAt.time)
  const end = made.add({ minutes: durationMinutes })
  return { at: instantText(made), until: instantText(end), day: rigaDateOf(end) }
}

/** Why a recording can't have been made like this at all; null where it can. */
export async function impossible(
  work: Work,
  input: RecordingInput,
): Promise<RecordingRefusal | null> {
  if (timesOf(input).at > work.now) return { reason: 'notYet', field: 'madeAt' }
  return (await allKnown(work, input)) ? null : { reason: 'unknownPerson', field: 'seen' }
}

/**
 * A request with those who were expected in its session when a recording of it began, the guests who joined
 * until it ended, and whether who asked was away.
 */
export async function factsAt(
  work: Work,
  now: Facts,
  { at, until }: { at: string; until: string },
): Promise<Facts> {
  const { session, group } = now
  const of = {
    session: session.id,
    day: session.day,
    to: session.to,
    ownPeople: session.ownPeople ? 1 : 0,
    group: group.id,
  }
  const { person } = now
  const missed = { session: session.id, group: group.id }
  const away =
    person === null ||
    !(askedForAnotherDay(now, at) || (await followedThen(work, now, at))) ||
    (await wasAway(work, { person, ...missed }, at))
  return {
    ...now,
    excepted: away ? person : null,
    ...(await findRosterAt(work.db, of, { at, until, now: work.now })),
  }
}

/** Whether the session was on another day when it was asked for: what kept them away was of that day. */
const askedForAnotherDay = ({ notices: [first] }: Facts, at: string): boolean =>
  first !== undefined && first.sessionDay !== rigaDateOf(at)

const Linked = z.object({ absence_id: z.string().nullable() })

/**
 * Whether a request followed from a report of absence at an instant already: until one is named for it, who
 * asked need not agree.
 */
async function followedThen(work: Work, { id, fromAbsence }: Facts, at: string): Promise<boolean> {
  if (!fromAbsence) return false
  const asked = { subject: `recordingRequest/${id}`, table: 'recording_request', at }
  const then = (await findStood(work.db, asked, Linked)).get(id)
  // Of what nothing tells any more it goes by what stands now.
  return then === undefined || then === null || then === 'erased' || then.absence_id !== null
}

/**
 * Keeps a recording. One that was not cleared is restricted at once and to be deleted within some working
 * days.
 * @param uncleared how it came that it was made all the same; null of one that was cleared
 * @returns its id
 */
export async function keepRecording(
  work: Work,
  { facts, input, madeAt, clearance }: Made,
  uncleared: string | null,
): Promise<string> {
  const recording = work.newId()
  const notice = noticeAt(facts, madeAt) ?? noticeOf(facts)
  const term = deleteBy(
    { madeOn: input.madeAt.day, sharedOn: null, groupEndsOn: facts.group.endsOn },
    notice.terms.keepDays,
  )
  const { platform } = input
  const kept = await findTape(work.db, { session: facts.session.id, madeAt, platform })
  // Whoever is known to be in it is in it for whoever else asked for the session, too.
  const known = (await Promise.all(kept.map(({ id }) => findSeen(work.db, id)))).flat()
  const seen = [...input.seen, ...known]
  const people = peopleOf(work, recording, seen, clearance)
  // A withdrawal does not wait for the recording to be entered.
  const withdrawn = people.some(({ person_id: person }) =>
    saidNoSince(facts.events.get(person) ?? [], { madeAt, now: work.now }),
  )
  const restricted = uncleared !== null ? 'uncleared' : withdrawn ? 'withdrawal' : null
  // What is evidence already is no less so for somebody else who asked for the session.
  const held = kept.find((row) => row.held_at !== null)
  const settle = restricted === null ? null : await settleDay(work)
  await work.db
    .insertInto('recording')
    .values({
      id: recording,
      request_id: facts.id,
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
      hold_basis: held?.hold_basis ?? '',
      hold_review_on: held?.hold_review_on ?? null,
      held_at: held?.held_at ?? null,
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
  for (const row of kept) {
    if (await namesMore(work, row.id, input.seen)) await seeIn(work, row, input.seen)
  }
  return recording
}

/** Whether it names somebody, or something of somebody, that a row of the same recording does not. */
async function namesMore(work: Work, row: string, seen: readonly Seen[]): Promise<boolean> {
  const before = await findSeen(work.db, row)
  return seen.some(({ person, image, voice, chat }) => {
    const known = before.find((one) => one.person === person)
    return (
      known === undefined ||
      (image && !known.image) ||
      (voice && !known.voice) ||
      (chat && !known.chat)
    )
  })
}

/** Everybody who had to agree, with how they stood, and everybody who is in it. */
function peopleOf(
  work: Work,
  recording: string,
  seen: readonly Seen[],
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

/** Whether everybody who is said to be seen is somebody on record. */
export async function allKnown(
  work: Work,
  { seen }: Pick<RecordingInput, 'seen'>,
): Promise<boolean> {
  const ids = [...new Set(seen.map(({ person }) => person))]
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from person
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(work.db)
  return rows[0]?.count === ids.length
}
