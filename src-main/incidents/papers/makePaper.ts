import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound } from '#main/calls/implement.ts'
import type { CommandCall } from '#main/calls/runCommand.ts'
import { done } from '#main/database/command.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import { ofIncident, type OfIncident, runKeyed } from '../incidentCommand.ts'
import { loadFile } from '../loadFile.ts'
import { noteBroken, requireAccess, vaultFor } from '../reading.ts'
import { verifyRecords } from '../verifyRecords.ts'
import { findNaming, viewOf } from '../view.ts'
import { contentOf } from './content.ts'
import { type TypesetPaper, typesetPaper } from './typeset.ts'
import { readIncidentPaperWords } from './words.ts'

type Wish = OfIncident & { paper: IncidentPaperOf }

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
      return null
    case 'explanation':
      return paper.statement
    default:
      return paper.entry
  }
}

/**
 * Makes a paper of what the actor sees of an incident: what is stored is verified first, and a broken
 * file prints with a warning. What is not for the actor is not there.
 */
export async function runMakePaper(call: CommandCall<Wish>) {
  const { context, path } = call
  const wish = call.input.payload
  const access = await requireAccess(context, wish.id, path)
  const vault = await vaultFor(context, wish.id)
  if (vault === null) return { ok: false as const, refusal: { reason: 'noKey' as const } }
  const { reads } = context.services
  const broken = new Set((await verifyRecords(reads, wish.id)).map(({ row }) => row))
  const reader = { account: context.actor.account, access }
  const name = await findNaming(reads)
  const shown = viewOf(await loadFile(reads, vault), reader, { name, broken })
  const words = readIncidentPaperWords()
  const content = contentOf(shown, words, wish.paper)
  if (content === null) return notFound(context, path.join('.'), { incident: wish.id })
  if (shown.integrity === 'broken') await noteBroken(context, wish.id)
  const number = await nextNumber(context, shown)
  const typeset = await typesetPaper(context, shown, { content, words, number }, call.signal)
  if (typeset === null) return { ok: false as const, refusal: { reason: 'cancelled' as const } }
  return runKeyed(keepPaper, { ...wish, typeset, number }, call, wish)
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
