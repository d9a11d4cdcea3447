import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { callerOf } from '#main/calls/runCommand.ts'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { RenderedPaper } from '#main/documents/documentMaker.ts'
import { keepPaper } from '#main/documents/keepPaper.ts'
import { type PreparedTablePaper, typesetTablePaper } from '#main/documents/tablePapers.ts'
import { type ForeseenNumbers, foreseeNumbers, takeNumbers } from '#main/settings/numberSeries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { ManifestOf, ManifestRefusal } from '#shared/deliveries/dispatchSchema.ts'
import { findParcelsById } from '../dispatchParcels.ts'
import { addEvents, findStanding, momentOf, notBefore } from '../events.ts'
import { parcelsSaid, prepareManifest } from './prepare.ts'
import { manifestRefusal } from './refusal.ts'

interface Closed {
  id: string
  paper: string
  number: string
  count: number
}

/** What the command writes; a refusal goes through it too, so that its wish is answered once. */
type ToClose =
  | {
      kind: 'new'
      prepared: PreparedTablePaper
      /** What the parcels said when the paper was typeset. */
      parcels: string
      deliveries: readonly string[]
      foreseen: ForeseenNumbers
      number: string
      paper: RenderedPaper
    }
  | { kind: 'refused'; refusal: ManifestRefusal }

/** As with other papers: others may take the number, or weigh a parcel, while it is typeset. */
const tries = 8

/**
 * Closes a manifest: its paper with a number of its own, the parcels on it for good, and of each
 * delivery that it was handed over. All of it or nothing.
 * @returns null when something of it is not within the actor's scope
 */
export async function closeManifest(
  context: AdmittedContext,
  { commandId, payload: of }: { commandId: string; payload: ManifestOf },
  signal: AbortSignal | undefined,
): Promise<Outcome<Closed, ManifestRefusal | CommonRefusal> | null> {
  const { door } = context.services
  const caller = callerOf(context, commandId, signal)
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const toClose = await typesetNext(context, of, signal)
    if (toClose === 'notFound') return null
    if (toClose === 'cancelled') return { ok: false, refusal: { reason: 'cancelled' } }
    const outcome = await door.run(close, commandId, { of, toClose }, caller)
    if (outcome.ok) return outcome
    const { refusal } = outcome
    if (refusal.reason !== 'changedWhileTypeset') return { ok: false, refusal }
  }
  throw new Error('Parcels or numbers changed at every try')
}

async function typesetNext(
  context: AdmittedContext,
  of: ManifestOf,
  signal: AbortSignal | undefined,
): Promise<ToClose | 'notFound' | 'cancelled'> {
  const manifest = await prepareManifest(context, of)
  if (manifest.kind === 'notFound') return 'notFound'
  if (manifest.kind === 'refused') return manifest
  const { reads, clock } = context.services
  const foreseen = await foreseeNumbers(reads, 'manifest', todayInRiga(clock), 1)
  const [number] = foreseen.numbers
  if (number === undefined) throw new Error('A paper without a number')
  const paper = await typesetTablePaper(context, manifest.paper, number, signal)
  if (paper === null) return 'cancelled'
  const { paper: prepared, parcels, deliveries } = manifest
  return { kind: 'new', prepared, parcels, deliveries, foreseen, number, paper }
}

/** `changedWhileTypeset`: the paper would not say what is so now; nothing is written. */
const close: Command<
  { of: ManifestOf; toClose: ToClose },
  Closed,
  ManifestRefusal | { reason: 'changedWhileTypeset' } | CommonRefusal
> = {
  name: 'deliveries.closeManifest',
  // What was typeset is made for the command: the same wish is the same command.
  asked: ({ of }) => ({ of }),
  async run(work, { of, toClose }) {
    if (toClose.kind === 'refused') return refuse(toClose.refusal)
    const refusal = await manifestRefusal(work.db, of, work.today)
    if (refusal !== null) return refuse(refusal)
    const { prepared, parcels, deliveries, foreseen, number, paper } = toClose
    const now = await findParcelsById(work.db, of.parcels)
    if (parcelsSaid(now) !== parcels || !(await takeNumbers(work, foreseen))) {
      return refuse({ reason: 'changedWhileTypeset' })
    }
    const kept = await keepPaper(work, {
      ...prepared.subject,
      number,
      contentHash: prepared.contentHash,
      issuedOn: prepared.data.issued.on,
      author: prepared.data.preparedBy,
      paper,
    })
    const id = work.newId()
    await work.db
      .insertInto('manifest')
      .values({
        id,
        carrier_id: of.carrier,
        closed_at: work.now,
        closed_by: actorOf(work).account,
        paper_id: kept,
        revision: 1,
      })
      .execute()
    await work.db
      .updateTable('parcel')
      .set({ manifest_id: id, revision: sql<number>`revision + 1` })
      .where(sql<boolean>`id in ${idList(of.parcels)}`)
      .execute()
    const noon =
      of.handedOverOn === null ? work.now : momentOf(work, { day: of.handedOverOn, time: null })
    const standing = await findStanding(work, deliveries)
    for (const [at, those] of Map.groupBy(standing, (one) => notBefore(one.statusAt, noon))) {
      await addEvents(work, those, {
        status: 'handedOver',
        at,
        source: 'office',
        takenBy: '',
        relation: '',
        handedBy: null,
        note: '',
      })
    }
    return done({ id, paper: kept, number, count: now.length })
  },
}
