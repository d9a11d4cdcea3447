import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { type CommandCall, runWithin } from '#main/calls/runCommand.ts'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { proofOf } from '#main/incidents/sealing.ts'
import { keysAt } from '#main/incidents/vault.ts'
import { type ForeseenNumbers, foreseeNumbers, takeNumbers } from '#main/settings/numberSeries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { Anchor } from '#shared/journal/schema.ts'
import type { CopyWish, DataCopy } from '#shared/privacy/copy.ts'
import type { CopyRefusal } from '#shared/privacy/refusals.ts'
import type { DataRequest } from '#shared/privacy/schema.ts'
import { findRequests } from '../findRequests.ts'
import { dataRequestScope } from '../scope.ts'
import { collectCopy } from './collect.ts'
import { typesetCopy } from './paper.ts'
import { type SealedCopy, sealCopy } from './sealedCopy.ts'

/** What the command keeps, or why nothing is. */
type ToKeep =
  | { kind: 'nothing'; why: 'itemsGone' }
  | {
      kind: 'copy'
      foreseen: ForeseenNumbers
      number: string
      pages: number
      pdfHash: string
      jsonHash: string
      anchor: Anchor
      sealed: SealedCopy
    }

/** `proof`: stands for the wish in the memory of commands, for its items tell in which incidents somebody stands. */
type Wish = CopyWish & { toKeep: ToKeep; proof: string }
type Refusal = CopyRefusal | CommonRefusal
type Made = Outcome<{ made: string; number: string }, Refusal>

/** Others may take the number while the copy is typeset: then it is tried again. */
const tries = 8

/**
 * Makes a copy of somebody's data for their request: typeset, numbered and sealed. Each making is an
 * entry of the journal, and so is the reading of every incident that was looked into, though no copy be
 * made in the end.
 */
export async function makeCopy(call: CommandCall<CopyWish>): Promise<Made> {
  const { context, input, signal } = call
  const keys = keysAt(context.services, context.desk)
  const proof = keys === null ? '' : proofOf(keys.privateKey, input.payload)
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const request = await visibleRequest(context, input.payload.id)
    // Outside the scope: the command answers that it is not there.
    const toKeep =
      request === null ? nothing : await prepare(context, { request, wish: input.payload }, signal)
    if (toKeep === 'cancelled') return { ok: false, refusal: { reason: 'cancelled' } }
    const outcome = await runWithin(keepCopy, { ...input.payload, toKeep, proof }, call)
    if (outcome.ok) return outcome
    const { refusal } = outcome
    if (refusal.reason !== 'numbersTaken') return { ok: false, refusal }
  }
  throw new Error('Numbers were taken by others at every try')
}

const nothing: ToKeep = { kind: 'nothing', why: 'itemsGone' }

/** The request a copy is for, as far as it is there for the actor. */
export async function visibleRequest(
  { services: { reads, clock }, actor }: AdmittedContext,
  id: string,
): Promise<DataRequest | null> {
  const scope = dataRequestScope(actor) ?? sql<boolean>`true`
  const [found] = await findRequests(
    reads,
    sql`data_request.id = ${id} and ${scope}`,
    todayInRiga(clock),
  )
  return found ?? null
}

async function prepare(
  context: AdmittedContext,
  { request, wish }: { request: DataRequest; wish: CopyWish },
  signal: AbortSignal | undefined,
): Promise<ToKeep | 'cancelled'> {
  const { reads, clock } = context.services
  const collected = await collectCopy(context, request.person.id, wish)
  if (collected === null) return nothing
  const foreseen = await foreseeNumbers(reads, 'dataCopy', todayInRiga(clock), 1)
  const [number] = foreseen.numbers
  if (number === undefined) throw new Error('A copy without a number')
  const { language } = wish
  const typeset = await typesetCopy(context, collected, { request, language, number }, signal)
  if (typeset === null) return 'cancelled'
  const { pdf, pages, sha256 } = typeset.paper
  const copy: DataCopy = { ...collected.copy, number }
  const json = Buffer.from(JSON.stringify(copy, null, 2))
  return {
    kind: 'copy',
    foreseen,
    number,
    pages,
    pdfHash: sha256,
    jsonHash: hash('sha256', json),
    anchor: typeset.anchor,
    sealed: await sealCopy(reads, { number, incidents: collected.incidents }, { pdf, json }),
  }
}

const keepCopy: Command<
  Wish,
  { made: string; number: string },
  Refusal | { reason: 'numbersTaken' }
> = {
  name: 'privacy.makeCopy',
  // What was typeset is made for the command: the same wish is the same command.
  asked: ({ proof }) => proof,
  records: ({ id }) => [`dataRequest/${id}`],
  async run(work, { id, language, toKeep }) {
    const row = await work.db
      .selectFrom('data_request')
      .select(['kind', 'identity_on', 'delivered_on', 'refused_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (row.kind !== 'copy') return refuse({ reason: 'notACopy' })
    if (row.delivered_on !== null || row.refused_on !== null) return refuse({ reason: 'answered' })
    if (row.identity_on === null) return refuse({ reason: 'identityUnchecked' })
    if (toKeep.kind === 'nothing') return refuse({ reason: toKeep.why })
    const { foreseen, number, pages, anchor, sealed } = toKeep
    if (!(await takeNumbers(work, foreseen))) return refuse({ reason: 'numbersTaken' })
    const made = work.newId()
    await work.db
      .insertInto('data_copy')
      .values({
        id: made,
        request_id: id,
        number,
        language,
        pages,
        pdf_sha256: toKeep.pdfHash,
        json_sha256: toKeep.jsonHash,
        anchor_seq: anchor.seq,
        anchor_hash: anchor.hash,
        made_at: work.now,
        made_by: actorOf(work).account,
      })
      .execute()
    for (const kind of ['pdf', 'json'] as const) {
      await work.db
        .insertInto('data_copy_sealed')
        .values({ copy_id: made, kind, bytes: sealed[kind] })
        .execute()
    }
    for (const { account, sealedKey } of sealed.keys) {
      await work.db
        .insertInto('data_copy_key')
        .values({ copy_id: made, account_id: account, sealed_key: sealedKey })
        .execute()
    }
    return done({ made, number })
  },
}
