import { hash } from 'node:crypto'
import type { AdmittedContext } from '#main/calls/context.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { GroupPaperOf } from '#shared/documents/groupPaper.ts'
import type { TablePaper } from '#shared/documents/tablePaper.ts'
import type { RenderedPaper } from '../documentMaker.ts'
import { madeBy, placeOf } from '../madeBy.ts'
import { paperHead } from '../paperHead.ts'
import { tablePaperEdition } from '../papers.ts'
import { frameWords } from '../paperWords.ts'
import { resourcesFolder } from '../resourcesFolder.ts'
import { findSheetPerson } from '../sheetPeople.ts'
import { contentOf, type Nothing } from './contentOf.ts'
import { findGroupFacts } from './facts.ts'
import { findLastPaper, type KnownPaper } from './lastPaper.ts'

/** A paper as it would be made now. `known`: the last one of its kind says the same. */
export interface PreparedGroupPaper {
  data: Omit<TablePaper, 'number'>
  contentHash: string
  known: KnownPaper | null
}

type Prepared =
  | { kind: 'ready'; paper: PreparedGroupPaper }
  | { kind: 'nothing'; reason: Nothing }
  /** The actor may not see the group. */
  | { kind: 'notFound' }

/** Collects what a paper of a group says, from the registers of the office. */
export async function prepareGroupPaper(
  { services: { reads, clock }, actor }: AdmittedContext,
  of: GroupPaperOf,
): Promise<Prepared> {
  const today = todayInRiga(clock)
  const facts = await findGroupFacts(reads, of.group, actor, today)
  if (facts === null) return { kind: 'notFound' }
  const content = contentOf(of, facts)
  if (typeof content === 'string') return { kind: 'nothing', reason: content }
  const { language } = of
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const said = {
    institution: paperHead(institution),
    language,
    words: frameWords(resourcesFolder(), language),
    place: placeOf(language, institution),
    content,
  }
  const contentHash = hash('sha256', JSON.stringify([of.kind, tablePaperEdition, said]))
  const last = await findLastPaper(reads, of)
  const known = last?.contentHash === contentHash ? last : null
  const data = {
    ...said,
    issued: { on: known?.given.on ?? today },
    preparedBy: known?.given.preparedBy ?? madeBy(language, institution, author, actor.role),
  }
  return { kind: 'ready', paper: { data, contentHash, known } }
}

/** Typesets a prepared paper under a number, or none; null when cancelled. */
export async function typesetGroupPaper(
  { services: { documents } }: AdmittedContext,
  { data }: PreparedGroupPaper,
  number: string | null,
  signal: AbortSignal | undefined,
): Promise<RenderedPaper | null> {
  const made = await documents.renderPaper({
    kind: 'tablePaper',
    data: { ...data, number },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper
  if (made.refusal.reason === 'cancelled') return null
  throw new Error(`The office's own data makes no paper: ${JSON.stringify(made.refusal)}`)
}
