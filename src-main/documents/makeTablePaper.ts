import type { AdmittedContext } from '#main/calls/context.ts'
import { callerOf } from '#main/calls/runCommand.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { restrictedNow } from '#main/people/restricted.ts'
import { type ForeseenNumbers, foreseeNumbers, takeNumbers } from '#main/settings/numberSeries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { MadeGroupPaper } from '#shared/documents/schema.ts'
import type { RenderedPaper } from './documentMaker.ts'
import { keepPaper } from './keepPaper.ts'
import { type Prepared, type PreparedTablePaper, typesetTablePaper } from './tablePapers.ts'

/** How a paper that is a table is made. `Nothing`: why it would be empty. */
interface Making<Of, Nothing extends string> {
  /** The command's name. */
  name: string
  of: Of
  /** Collects what the paper says; asked anew when others took the number meanwhile. */
  prepare: () => Promise<Prepared<Nothing>>
}

/** What the command keeps; a refusal goes through it too, so that its wish is answered once. */
type ToKeep<Nothing> =
  | {
      kind: 'new'
      prepared: PreparedTablePaper
      foreseen: ForeseenNumbers
      number: string
      paper: RenderedPaper
    }
  | { kind: 'unchanged'; known: { id: string; number: string } }
  | { kind: 'nothing'; reason: Nothing }

type Made<Nothing> = Outcome<MadeGroupPaper, { reason: Nothing } | CommonRefusal>

/** As with sheets (`makeSheets`): others may take the number while the paper is typeset. */
const tries = 8

/**
 * Makes a paper and keeps it under a number of its series; one that says what the last said stays
 * that one.
 * @returns null when what it is about is not within the actor's scope
 */
export async function makeTablePaper<Of, Nothing extends string>(
  context: AdmittedContext,
  commandId: string,
  making: Making<Of, Nothing>,
  signal: AbortSignal | undefined,
): Promise<Made<Nothing> | null> {
  const { door } = context.services
  const caller = callerOf(context, commandId, signal)
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const toKeep = await typesetNext(context, making, signal)
    if (toKeep === 'notFound') return null
    if (toKeep === 'cancelled') return { ok: false, refusal: { reason: 'cancelled' } }
    const keep = keeping<Of, Nothing>(making.name)
    const outcome = await door.run(keep, commandId, { of: making.of, toKeep }, caller)
    if (outcome.ok) return outcome
    const { refusal } = outcome
    if (refusal.reason === 'empty') return { ok: false, refusal: { reason: refusal.why } }
    if (refusal.reason !== 'numbersTaken') return { ok: false, refusal }
  }
  throw new Error('Numbers were taken by others at every try')
}

async function typesetNext<Of, Nothing extends string>(
  context: AdmittedContext,
  { prepare }: Making<Of, Nothing>,
  signal: AbortSignal | undefined,
): Promise<ToKeep<Nothing> | 'notFound' | 'cancelled'> {
  const prepared = await prepare()
  if (prepared.kind === 'notFound') return 'notFound'
  if (prepared.kind === 'nothing') return prepared
  const { known, subject } = prepared.paper
  const { person } = subject
  // What is restricted is kept and not used: to papers it is not there, whoever asks.
  if (person !== null && (await restrictedNow(context.services.reads, person))) return 'notFound'
  if (known !== null) return { kind: 'unchanged', known }
  const { reads, clock } = context.services
  const foreseen = await foreseeNumbers(reads, subject.kind, todayInRiga(clock), 1)
  const [number] = foreseen.numbers
  if (number === undefined) throw new Error('A paper without a number')
  const paper = await typesetTablePaper(context, prepared.paper, number, signal)
  return paper === null
    ? 'cancelled'
    : { kind: 'new', prepared: prepared.paper, foreseen, number, paper }
}

/** Keeps a paper in the register. `numbersTaken`: somebody was faster, nothing is kept. */
const keeping = <Of, Nothing extends string>(
  name: string,
): Command<
  { of: Of; toKeep: ToKeep<Nothing> },
  MadeGroupPaper,
  { reason: 'empty'; why: Nothing } | { reason: 'numbersTaken' } | CommonRefusal
> => ({
  name,
  // What was typeset is made for the command: the same wish is the same command.
  asked: ({ of }) => ({ of }),
  async run(work, { toKeep }) {
    if (toKeep.kind === 'nothing') return refuse({ reason: 'empty', why: toKeep.reason })
    if (toKeep.kind === 'unchanged') {
      const { id, number } = toKeep.known
      return done({ id, number, state: 'unchanged' })
    }
    const { prepared, foreseen, number, paper } = toKeep
    if (!(await takeNumbers(work, foreseen))) return refuse({ reason: 'numbersTaken' })
    const id = await keepPaper(work, {
      ...prepared.subject,
      number,
      contentHash: prepared.contentHash,
      issuedOn: prepared.data.issued.on,
      author: prepared.data.preparedBy,
      paper,
    })
    return done({ id, number, state: 'made' })
  },
})
