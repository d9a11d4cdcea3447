import { z } from 'zod'
import { Author, line, optionalLine, PaperHead } from '#shared/documents/paperParts.ts'

/** Which papers the office makes of an incident. */
const IncidentPaperKind = z.enum([
  'report',
  'explanation',
  'talk',
  'agreement',
  'decision',
  'notice',
  'chronology',
])
export type IncidentPaperKind = z.infer<typeof IncidentPaperKind>

/** A paper by what it is of: the incident, one explanation, one entry of the file. */
export const IncidentPaperOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report') }),
  z.object({ kind: z.literal('chronology') }),
  z.object({ kind: z.literal('explanation'), statement: z.uuid() }),
  z.object({ kind: z.enum(['talk', 'agreement', 'decision', 'notice']), entry: z.uuid() }),
])
export type IncidentPaperOf = z.infer<typeof IncidentPaperOf>

/** A paper that was made. */
export const IncidentPaperRow = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: IncidentPaperKind,
  /** The explanation or entry it is of; null: the incident. */
  of: z.string().nullable(),
  pages: z.number().int(),
  madeAt: z.string(),
  madeBy: z.object({ account: z.uuid(), name: z.string() }),
})
export type IncidentPaperRow = z.infer<typeof IncidentPaperRow>

/** Text as it was written, with its line breaks. */
const text = z.string().max(60_000)

const Fact = z.object({ label: line(120), text })

/** What a paper of an incident says: facts above, then parts with headings, then who signs. */
export const IncidentPaperContent = z.object({
  title: line(200),
  facts: z.array(Fact),
  parts: z.array(z.object({ heading: z.string().max(400), text, facts: z.array(Fact) })),
  signatures: z.array(z.object({ label: line(120), name: z.string().max(200) })),
})
export type IncidentPaperContent = z.infer<typeof IncidentPaperContent>

/** A paper of an incident with head and foot. */
export const IncidentPaper = z.object({
  issued: z.object({ on: z.iso.date() }),
  institution: PaperHead,
  words: z.record(z.string(), z.unknown()),
  place: optionalLine(120),
  preparedBy: Author,
  number: line(60),
  /** Stands above everything where what is stored is not what was written. */
  warning: optionalLine(400),
  /** The journal's head when it was made, in words for the foot. */
  anchor: line(200),
  content: IncidentPaperContent,
})
export type IncidentPaper = z.infer<typeof IncidentPaper>
