import { hash } from 'node:crypto'
import type { AdmittedContext } from '#main/calls/context.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { ActKind, type PaperKind } from '#shared/documents/schema.ts'
import type { TablePaper, TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { Language } from '#shared/people/schema.ts'
import type { RenderedPaper } from './documentMaker.ts'
import { headPaper } from './headPaper.ts'
import { findLastPaper, findSamePaper, type KnownPaper } from './lastPaper.ts'
import { numberCode } from './numberCode.ts'
import { tablePaperEdition } from './papers.ts'

/** Whose paper it is, as the register keeps it. */
export interface PaperSubject {
  kind: PaperKind
  language: Language
  person: string | null
  group: string | null
  /** The loan it is an act of. */
  loan?: string
  /** The days an attendance sheet is of, both included. */
  period?: { from: string; until: string }
  /** The delivery it is the receipt of. */
  delivery?: string
  /** The request to record a session that it belongs to. */
  request?: string
  /** Many of the kind belong to nobody: the one before is that which says exactly the same. */
  sameOnly?: true
}

/** A paper as it would be made now. `known`: the last one of its kind says the same. */
export interface PreparedTablePaper {
  subject: PaperSubject
  data: Omit<TablePaper, 'number'>
  contentHash: string
  known: KnownPaper | null
}

export type Prepared<Nothing extends string> =
  | { kind: 'ready'; paper: PreparedTablePaper }
  | { kind: 'nothing'; reason: Nothing }
  /** The actor may not see what it is about. */
  | { kind: 'notFound' }

/** Puts head and foot to what a paper says, and looks whether the last one said the same. */
export async function frameTablePaper(
  context: AdmittedContext,
  subject: PaperSubject,
  content: TablePaperContent,
): Promise<PreparedTablePaper> {
  const { reads, clock } = context.services
  const { language, kind } = subject
  const { said, preparedBy } = await headPaper(context, language, content)
  const about = subject.request === undefined ? [] : [subject.request]
  const contentHash = hash('sha256', JSON.stringify([kind, tablePaperEdition, said, ...about]))
  const last =
    subject.request === undefined && subject.sameOnly === undefined
      ? await findLastPaper(reads, subject)
      : await findSamePaper(reads, subject, contentHash)
  const known = last?.contentHash === contentHash ? last : null
  const data = {
    ...said,
    issued: { on: known?.given.on ?? todayInRiga(clock) },
    preparedBy: known?.given.preparedBy ?? preparedBy,
  }
  return { subject, data, contentHash, known }
}

/** Typesets a prepared paper under a number, or none; null when cancelled. */
export async function typesetTablePaper(
  { services: { documents } }: AdmittedContext,
  { subject, data }: PreparedTablePaper,
  number: string | null,
  signal: AbortSignal | undefined,
): Promise<RenderedPaper | null> {
  // What an act is of comes back to the desk, where the act itself is scanned.
  const scanned = number !== null && ActKind.safeParse(subject.kind).success
  const code = scanned ? await numberCode(number) : null
  const made = await documents.renderPaper({
    kind: 'tablePaper',
    data: { ...data, number, code },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper
  if (made.refusal.reason === 'cancelled') return null
  throw new Error(`The office's own data makes no paper: ${JSON.stringify(made.refusal)}`)
}
