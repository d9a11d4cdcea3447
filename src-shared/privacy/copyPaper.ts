import { z } from 'zod'
import { Author, optionalLine, PaperHead } from '#shared/documents/paperParts.ts'
import { Language } from '#shared/people/schema.ts'

const text = z.string().max(60_000)
const Fact = z.object({ label: z.string().max(200), text })

/** A copy of somebody's data as it is printed (domain/documents K). */
export const DataCopyPaper = z.object({
  issued: z.object({ on: z.iso.date() }),
  institution: PaperHead,
  language: Language,
  words: z.record(z.string(), z.unknown()),
  place: optionalLine(120),
  preparedBy: Author,
  /** Null in a preview. */
  number: optionalLine(40),
  /** The journal's head when it was made, in words for the foot. */
  anchor: z.string().max(200),
  title: z.string().max(200),
  facts: z.array(Fact),
  points: z.array(z.object({ title: z.string().max(200), text })),
  areas: z.array(z.object({ title: z.string().max(200), records: z.array(z.array(Fact)) })),
})
export type DataCopyPaper = z.infer<typeof DataCopyPaper>
