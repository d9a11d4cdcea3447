import { z } from 'zod'
import { Author, line, optionalLine, PaperHead } from '#shared/documents/paperParts.ts'

/** Which papers the office makes of an incident. */
export const IncidentPaperKind = z.enum([
  'report',
  'explanation',
  'talk',
  'agreement',
  'decision',
  'notice',
  'chronology',
  'anonymised',
  'policeFile',
])
export type IncidentPaperKind = z.infer<typeof IncidentPaperKind>

/** A paper by what it is of: the incident, one explanation, one entry of the file. */
export const IncidentPaperOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report') }),
  z.object({ kind: z.literal('chronology') }),
  z.object({ kind: z.literal('explanation'), statement: z.uuid() }),
  z.object({ kind: z.enum(['talk', 'agreement', 'decision', 'notice']), entry: z.uuid() }),
  /** The file without the names of people, for outside; `hide`: further words that name somebody. */
  z.object({
    kind: z.literal('anonymised'),
    hide: z.array(z.string().trim().min(2, 'tooShort').max(100, 'tooLong')).max(100, 'tooMany'),
  }),
  /** All papers of the file in one, with a list of what is handed over and a receipt. */
  z.object({ kind: z.literal('policeFile') }),
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

const Part = z.object({ heading: z.string().max(400), text, facts: z.array(Fact) })

/** What a paper of an incident says: facts above, then parts with headings, then who signs. */
export const IncidentPaperContent = z.object({
  title: line(200),
  facts: z.array(Fact),
  parts: z.array(Part),
  signatures: z.array(z.object({ label: line(120), name: z.string().max(200) })),
  /** What stands below the signatures: nobody signs it. */
  after: z.array(Part).optional(),
})
export type IncidentPaperContent = z.infer<typeof IncidentPaperContent>

/** What stands around every paper of an incident. */
const Frame = z.object({
  issued: z.object({ on: z.iso.date() }),
  institution: PaperHead,
  words: z.record(z.string(), z.unknown()),
  place: optionalLine(120),
  /** Without a name where nobody is to be known from the paper. */
  preparedBy: Author.extend({ name: z.string().max(400) }),
  /** Null while it is only looked at. */
  number: optionalLine(60),
  /** Stands above everything where what is stored is not what was written. */
  warning: optionalLine(400),
  /** The journal's head when it was made, in words for the foot. */
  anchor: line(200),
})

/** A paper of an incident with head and foot. */
export const IncidentPaper = Frame.extend({ content: IncidentPaperContent })
export type IncidentPaper = z.infer<typeof IncidentPaper>

/** What a file for the police holds: its papers, one after another, and the files that go with it. */
export const IncidentDossierContent = z.object({
  title: line(200),
  facts: z.array(Fact),
  /** `of`: whom or what of, '' where its title says all; `on`: the day of a paper. */
  documents: z.array(
    z.object({ of: z.string().max(400), on: z.iso.date(), content: IncidentPaperContent }),
  ),
  attachments: z.array(
    z.object({ name: z.string().max(400), on: z.iso.date(), size: line(40), sha256: line(64) }),
  ),
  labels: z.record(z.string(), z.string()),
  /** Who hands it over. */
  handedBy: line(200),
})
export type IncidentDossierContent = z.infer<typeof IncidentDossierContent>

export const IncidentDossier = Frame.extend({ content: IncidentDossierContent })
export type IncidentDossier = z.infer<typeof IncidentDossier>
