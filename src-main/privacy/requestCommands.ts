import type { Selectable } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { z } from 'zod'
import type { NoteRequestRefusal, StepRefusal } from '#shared/privacy/refusals.ts'
import { dueOf, extendedDueOf, notExtendable } from '#shared/privacy/requestTerm.ts'
import type { DataRequestInput } from '#shared/privacy/schema.ts'
import { loadRequests } from './findRequests.ts'
import type { PrivacyTables } from './tables.ts'

type Row = Selectable<PrivacyTables['data_request']>
type Step<I = object> = { id: string; revision: number } & I
type Refusal = StepRefusal | CommonRefusal

/** Takes down that somebody asks for their rights; the month runs from the day it came. */
export const noteRequest: Command<
  { person: string; input: DataRequestInput },
  { id: string },
  z.infer<typeof NoteRequestRefusal> | CommonRefusal
> = {
  name: 'privacy.noteRequest',
  records: ({ person }) => [`person/${person}`],
  async run(work, { person, input }) {
    if (input.receivedOn > work.today) return refuse({ reason: 'notYet', field: 'receivedOn' })
    const id = work.newId()
    await work.db
      .insertInto('data_request')
      .values({
        id,
        person_id: person,
        kind: input.kind,
        received_on: input.receivedOn,
        channel: input.channel,
        asked_by: input.askedBy,
        note: input.note,
        due_on: dueOf(input.receivedOn),
        entered_at: work.now,
        entered_by: actorOf(work).account,
        revision: 1,
      })
      .execute()
    return done({ id })
  },
}

/** Notes how whoever asks was recognised; it may be put right until the request is answered. */
export const checkIdentity = step<{ on: string; how: string }>(
  'checkIdentity',
  (work, row, wish) => {
    const amiss = answered(row) ?? daysAmiss(work, row, wish.on)
    return (
      amiss ??
      done({ identity_on: wish.on, identity_how: wish.how, identity_by_id: actorOf(work).account })
    )
  },
)

/** Takes two months more, told within the first (GDPR 12(3)). */
export const extend = step<{ reason: string }>('extend', (work, row, { reason }) => {
  const { due_on: dueOn, delivered_on: deliveredOn, refused_on: refusedOn } = row
  const standing = { dueOn, deliveredOn, refusedOn, extendedOn: row.extended_on }
  const amiss = notExtendable(standing, work.today)
  if (amiss !== null) return refuse({ reason: amiss })
  return done({
    extended_on: work.today,
    extension_reason: reason,
    due_on: extendedDueOf(row.received_on),
  })
})

/** What was asked for was given or done: to somebody who was recognised, and of a copy one that was made. */
export const deliver = step<{ on: string; how: string }>('deliver', async (work, row, wish) => {
  const amiss = answered(row)
  if (amiss !== null) return amiss
  if (row.identity_on === null) return refuse({ reason: 'identityUnchecked' })
  if (row.kind === 'copy' && !(await hasCopy(work, row.id))) return refuse({ reason: 'noCopy' })
  return daysAmiss(work, row, wish.on) ?? done({ delivered_on: wish.on, delivered_how: wish.how })
})

/** It is not granted; the person is told why, and of DVI. */
export const refuseRequest = step<{ on: string; reason: string }>('refuse', (work, row, wish) => {
  const amiss = answered(row) ?? daysAmiss(work, row, wish.on)
  return amiss ?? done({ refused_on: wish.on, refusal_reason: wish.reason })
})

type Change = Partial<Row>
type Decided = Answer<Change, Refusal>

/** A command that changes one request as the window saw it. */
function step<I>(
  name: string,
  decide: (work: Work, row: Row, wish: I) => Decided | Promise<Decided>,
): Command<Step<I>, { revision: number }, Refusal> {
  return {
    name: `privacy.${name}`,
    records: ({ id }) => [`dataRequest/${id}`],
    async run(work, wish) {
      const row = await work.db
        .selectFrom('data_request')
        .selectAll()
        .where('id', '=', wish.id)
        .executeTakeFirstOrThrow()
      if (row.revision !== wish.revision) {
        const [current] = await loadRequests(work.db, [wish.id], work.today)
        return refuse({ reason: 'changedMeanwhile', revision: row.revision, current })
      }
      const decided = await decide(work, row, wish)
      if (!decided.ok) return decided
      const revision = row.revision + 1
      await work.db
        .updateTable('data_request')
        .set({ ...decided.value, revision })
        .where('id', '=', wish.id)
        .execute()
      return done({ revision })
    },
  }
}

const answered = (row: Row): { ok: false; refusal: Refusal } | null =>
  row.delivered_on === null && row.refused_on === null ? null : refuse({ reason: 'answered' })

function daysAmiss(work: Work, row: Row, on: string): { ok: false; refusal: Refusal } | null {
  if (on > work.today) return refuse({ reason: 'notYet', field: 'on' })
  return on < row.received_on
    ? refuse({ reason: 'tooEarly', field: 'on', from: row.received_on })
    : null
}

const hasCopy = async (work: Work, request: string): Promise<boolean> =>
  (await work.db
    .selectFrom('data_copy')
    .select('id')
    .where('request_id', '=', request)
    .executeTakeFirst()) !== undefined
