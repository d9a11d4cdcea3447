import type { AdmittedContext } from '#main/calls/context.ts'
import type { RenderedPaper } from '#main/documents/documentMaker.ts'
import { madeBy, placeOf } from '#main/documents/madeBy.ts'
import { paperHead } from '#main/documents/paperHead.ts'
import { fill, frameWords } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findAnchor } from '#main/journal/queries.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaper } from '#shared/incidents/papers.ts'
import type { Anchor } from '#shared/journal/schema.ts'
import type { PaperBody } from './content.ts'
import type { IncidentPaperWords } from './words.ts'

export interface TypesetPaper {
  paper: RenderedPaper
  anchor: Anchor
}

/** Puts head, foot and, where the file is broken, the warning to a paper and typesets it; null when cancelled. */
export async function typesetPaper(
  { services: { reads, clock, documents }, actor }: AdmittedContext,
  { integrity }: Pick<IncidentFile, 'integrity'>,
  said: { body: PaperBody; words: IncidentPaperWords; number: string | null },
  signal: AbortSignal | undefined,
): Promise<TypesetPaper | null> {
  const { body, words, number } = said
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const anchor = await findAnchor(reads)
  const maker = madeBy('lv', institution, author, actor.role)
  const data: Omit<IncidentPaper, 'content'> & Pick<PaperBody, 'content'> = {
    issued: { on: todayInRiga(clock) },
    institution: paperHead(institution),
    words: frameWords(resourcesFolder(), 'lv'),
    place: placeOf('lv', institution),
    preparedBy: body.unnamed ? { ...maker, name: '' } : maker,
    number,
    warning: integrity === 'broken' ? words.warning : null,
    anchor: fill(words.anchor, { hash: anchor.hash.slice(0, 16), seq: String(anchor.seq) }),
    content: body.content,
  }
  const made = await documents.renderPaper({
    kind: body.kind,
    data,
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return { paper: made.paper, anchor }
  if (made.refusal.reason === 'cancelled') return null
  // What it says is nobody's business in an error.
  throw new Error(`An incident makes no paper: ${made.refusal.reason}`)
}
