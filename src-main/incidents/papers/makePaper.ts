import { ORPCError } from '@orpc/server'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { CommandCall } from '#main/calls/runCommand.ts'
import { done } from '#main/database/command.ts'
import { paperFileName } from '#shared/documents/rules.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import type { OpenReason } from '#shared/incidents/schema.ts'
import { ofIncident, type OfIncident, runKeyed } from '../incidentCommand.ts'
import { noteNoKey, type Withheld } from '../reading.ts'
import { preparePaper } from './preparePaper.ts'
import { type TypesetPaper, typesetPaper } from './typeset.ts'

type Wish = OfIncident & { paper: IncidentPaperOf; reason: OpenReason | null }

/** Keeps a typeset paper, sealed under the incident's key. Another paper would have raised the revision. */
const keepPaper = ofIncident(
  'makePaper',
  { needs: 'statement', when: 'any' },
  async (
    work,
    { id, paper, typeset, number }: Wish & { typeset: TypesetPaper; number: string },
  ) => {
    const made = work.newId()
    await work.db
      .insertInto('incident_paper')
      .values({
        id: made,
        incident_id: id,
        number,
        kind: paper.kind,
        of_id: ofOf(paper),
        pages: typeset.paper.pages,
        anchor_seq: typeset.anchor.seq,
        anchor_hash: typeset.anchor.hash,
        content_id: await work.vault.keepBytes(work, typeset.paper.pdf, { signed: true }),
        made_at: work.now,
        made_by: work.actor.account,
      })
      .execute()
    return done({ made, number })
  },
)

const ofOf = (paper: IncidentPaperOf): string | null => {
  switch (paper.kind) {
    case 'report':
    case 'chronology':
    case 'anonymised':
    case 'policeFile':
      return null
    case 'explanation':
      return paper.statement
    default:
      return paper.entry
  }
}

/** Makes a paper, numbers it and keeps it sealed in the file. */
export async function runMakePaper(call: CommandCall<Wish>) {
  const { context, path } = call
  const wish = call.input.payload
  const prepared = await preparePaper(context, wish, path)
  if (prepared === null) {
    await noteNoKey(context, path.join('.'), wish.id)
    return { ok: false as const, refusal: { reason: 'noKey' as const } }
  }
  const { file, ...said } = prepared
  const open = toBeSigned(file, wish.paper)
  if (open !== null) {
    const refusal = { reason: 'statementState' as const, state: open.state }
    return { ok: false as const, refusal }
  }
  const number = await nextNumber(context, file)
  const typeset = await typesetPaper(context, file, { ...said, number }, call.signal)
  if (typeset === null) return { ok: false as const, refusal: { reason: 'cancelled' as const } }
  return runKeyed(keepPaper, { ...wish, typeset, number }, call, wish)
}

/** The explanation that a paper is of, while it is not signed: it is printed to be signed, without a number. */
const toBeSigned = (file: IncidentFile, paper: IncidentPaperOf) =>
  paper.kind === 'explanation'
    ? (file.statements.find(({ id, settledAt }) => id === paper.statement && settledAt === null) ??
      null)
    : null

/** A paper as it would be made now, without a number; whoever stops waiting for it gets none. */
export async function previewPaper(
  context: AdmittedContext,
  wish: {
    id: string
    paper: IncidentPaperOf
    way: 'look' | 'print' | 'save'
    reason: OpenReason | null
  },
  path: readonly string[],
  signal: AbortSignal | undefined,
): Promise<File | Withheld> {
  const prepared = await preparePaper(context, wish, path)
  if (prepared === null) return 'noKey'
  const { file, ...said } = prepared
  if (wish.way !== 'look' && toBeSigned(file, wish.paper) === null) return 'notThere'
  const typeset = await typesetPaper(context, file, { ...said, number: null }, signal)
  if (typeset === null) throw new ORPCError('CLIENT_CLOSED_REQUEST')
  return new File([new Uint8Array(typeset.paper.pdf)], paperFileName([file.number]), {
    type: 'application/pdf',
  })
}

/** Papers are numbered within their incident: `K-2026-003/2`. */
async function nextNumber(
  { services: { reads } }: AdmittedContext,
  { id, number }: IncidentFile,
): Promise<string> {
  const { count } = await reads
    .selectFrom('incident_paper')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('incident_id', '=', id)
    .executeTakeFirstOrThrow()
  return `${number}/${count + 1}`
}
