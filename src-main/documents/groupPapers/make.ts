import type { AdmittedContext } from '#main/calls/context.ts'
import { callerOf } from '#main/calls/runCommand.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { type ForeseenNumbers, foreseeNumbers, takeNumbers } from '#main/settings/numberSeries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { GroupPaperRefusal } from '#shared/documents/contract.ts'
import type { GroupPaperOf } from '#shared/documents/groupPaper.ts'
import type { MadeGroupPaper } from '#shared/documents/schema.ts'
import type { RenderedPaper } from '../documentMaker.ts'
import { keepPaper } from '../keepPaper.ts'
import type { Nothing } from './contentOf.ts'
import type { KnownPaper } from './lastPaper.ts'
import { type PreparedGroupPaper, prepareGroupPaper, typesetGroupPaper } from './prepare.ts'

type Made = Outcome<MadeGroupPaper, GroupPaperRefusal | CommonRefusal>

/** What the command keeps; a refusal goes through it too, so that its wish is answered once. */
type ToKeep =
  | {
      kind: 'new'
      prepared: PreparedGroupPaper
      foreseen: ForeseenNumbers
      number: string
      paper: RenderedPaper
    }
  | { kind: 'unchanged'; known: KnownPaper }
  | { kind: 'nothing'; reason: Nothing }

/** As with sheets (`makeSheets`): others may take the number while the paper is typeset. */
const tries = 8

/**
 * Makes a paper of a group and keeps it under a number of its series; one that says what the last
 * said stays that one.
 * @returns null when the group is not within the actor's scope
 */
export async function makeGroupPaper(
  context: AdmittedContext,
  { commandId, of }: { commandId: string; of: GroupPaperOf },
  signal: AbortSignal | undefined,
): Promise<Made | null> {
  const { door } = context.services
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const toKeep = await typesetNext(context, of, signal)
    if (toKeep === 'notFound') return null
    if (toKeep === 'cancelled') return { ok: false, refusal: { reason: 'cancelled' } }
    const caller = callerOf(context, commandId, signal)
    const outcome = await door.run(keepGroupPaper, commandId, { of, toKeep }, caller)
    if (outcome.ok) return outcome
    const { refusal } = outcome
    if (refusal.reason !== 'numbersTaken') return { ok: false, refusal }
  }
  throw new Error('Numbers were taken by others at every try')
}

async function typesetNext(
  context: AdmittedContext,
  of: GroupPaperOf,
  signal: AbortSignal | undefined,
): Promise<ToKeep | 'notFound' | 'cancelled'> {
  const prepared = await prepareGroupPaper(context, of)
  if (prepared.kind === 'notFound') return 'notFound'
  if (prepared.kind === 'nothing') return prepared
  const { known } = prepared.paper
  if (known !== null) return { kind: 'unchanged', known }
  const { reads, clock } = context.services
  const foreseen = await foreseeNumbers(reads, of.kind, todayInRiga(clock), 1)
  const [number] = foreseen.numbers
  if (number === undefined) throw new Error('A paper without a number')
  const paper = await typesetGroupPaper(context, prepared.paper, number, signal)
  return paper === null
    ? 'cancelled'
    : { kind: 'new', prepared: prepared.paper, foreseen, number, paper }
}

/** Keeps a paper of a group in the register. `numbersTaken`: somebody was faster, nothing is kept. */
const keepGroupPaper: Command<
  { of: GroupPaperOf; toKeep: ToKeep },
  MadeGroupPaper,
  GroupPaperRefusal | { reason: 'numbersTaken' } | CommonRefusal
> = {
  name: 'documents.makeGroupPaper',
  // What was typeset is made for the command: the same wish is the same command.
  asked: ({ of }) => ({ of }),
  async run(work, { of, toKeep }) {
    if (toKeep.kind === 'nothing') return refuse({ reason: toKeep.reason })
    if (toKeep.kind === 'unchanged') {
      const { id, number } = toKeep.known
      return done({ id, number, state: 'unchanged' })
    }
    const { prepared, foreseen, number, paper } = toKeep
    if (!(await takeNumbers(work, foreseen))) return refuse({ reason: 'numbersTaken' })
    const id = await keepPaper(work, {
      kind: of.kind,
      number,
      person: null,
      group: of.group,
      language: of.language,
      contentHash: prepared.contentHash,
      issuedOn: prepared.data.issued.on,
      author: prepared.data.preparedBy,
      paper,
    })
    return done({ id, number, state: 'made' })
  },
}
