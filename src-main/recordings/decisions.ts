import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { cutOffProblem } from '#shared/recordings/cutOffTime.ts'
import type { DecisionRefusal } from '#shared/recordings/refusals.ts'
import type { Moment } from '#shared/recordings/schema.ts'
import { startOf } from './moments.ts'
import { isOpen, requestAt, updateRequest } from './requestUpdate.ts'

type Refusal = DecisionRefusal | CommonRefusal
interface Of {
  id: string
  revision: number
}
type Decided = Of & { why: string }

const records = ({ id }: Of): string[] => [`recordingRequest/${id}`]

const decide = (column: 'rejected_at' | 'cancelled_at') => async (work: Work, wish: Decided) => {
  const found = await requestAt(work, wish)
  if (!found.ok) return found
  if (!isOpen(found.value.state)) {
    return refuse({ reason: 'wrongState' as const, state: found.value.state })
  }
  return done(
    await updateRequest(work, wish, {
      [column]: work.now,
      closed_at: work.now,
      decision_reason: wish.why,
    }),
  )
}

/** Decides against a request. The reason is the office's: the requester is told that it is not possible. */
export const reject: Command<Decided, { revision: number }, Refusal> = {
  name: 'recordings.reject',
  records,
  run: decide('rejected_at'),
}

/** Calls a request off. */
export const cancel: Command<Decided, { revision: number }, Refusal> = {
  name: 'recordings.cancel',
  records,
  run: decide('cancelled_at'),
}

/**
 * Who else comes into the session and must agree: guests, interpreters. Somebody may join one that has
 * begun and is recorded from there on: a recording is judged by who was listed at some time of it.
 */
export const changeGuests: Command<Of & { guests: string[] }, { revision: number }, Refusal> = {
  name: 'recordings.changeGuests',
  records: (wish) => [...records(wish), ...wish.guests.map((guest) => `person/${guest}`)],
  async run(work, wish) {
    const found = await requestAt(work, wish)
    if (!found.ok) return found
    const { facts, state } = found.value
    if (!isOpen(state)) return refuse({ reason: 'wrongState', state })
    if (startOf(facts.session.day, facts.session.to) <= work.now) {
      return refuse({ reason: 'sessionEnded', field: 'guests' })
    }
    // They come into the session, with whichever of its requests they were listed.
    await work.db
      .deleteFrom('recording_guest')
      .where(
        sql<boolean>`request_id in (select id from recording_request
          where session_id = ${facts.session.id})`,
      )
      .execute()
    await insertAll(
      work,
      'recording_guest',
      [...new Set(wish.guests)].map((guest) => ({
        id: work.newId(),
        request_id: wish.id,
        person_id: guest,
      })),
    )
    return done(await updateRequest(work, wish, {}))
  },
}

/** Until when answers are waited for: still to come, and not after the session has begun. */
export const cutOff: Command<Of & { answersBy: Moment }, { revision: number }, Refusal> = {
  name: 'recordings.cutOff',
  records,
  async run(work, wish) {
    const found = await requestAt(work, wish)
    if (!found.ok) return found
    const { facts, state } = found.value
    if (!isOpen(state)) return refuse({ reason: 'wrongState', state })
    const answersBy = startOf(wish.answersBy.day, wish.answersBy.time)
    const startsAt = startOf(facts.session.day, facts.session.from)
    const why = cutOffProblem(answersBy, { now: work.now, startsAt })
    if (why !== null) return refuse({ reason: 'cutOff', why, field: 'answersBy' })
    return done(await updateRequest(work, wish, { answers_by: answersBy }))
  },
}
