import { z } from 'zod'
import { Language } from '#shared/people/schema.ts'

/** A slip lies in the parcel and lists what is inside; a label is stuck on it. */
export const PackingPaperKind = z.enum(['slip', 'label'])
export type PackingPaperKind = z.infer<typeof PackingPaperKind>

/** Four on an A4 page, or one on a page of 100 × 150 mm, as label printers have them. */
export const PackingPaperFormat = z.enum(['a4', 'label'])
export type PackingPaperFormat = z.infer<typeof PackingPaperFormat>

/** How many places a page has. */
export const cardsAPage: Readonly<Record<PackingPaperFormat, number>> = { a4: 4, label: 1 }

/** Deliveries of one printing. */
export const mostPapers = 500

export const PackingPapersInput = z
  .object({
    deliveries: z.array(z.uuid()).min(1, 'required').max(mostPapers, 'tooMany'),
    kind: PackingPaperKind,
    format: PackingPaperFormat,
    /** The first place of the first page that is free, counted from 1, row by row. */
    start: z.number().int().min(1),
  })
  .refine(({ format, start }) => start <= cardsAPage[format], { path: ['start'] })
export type PackingPapersInput = z.infer<typeof PackingPapersInput>

const line = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' ').trim())
  .max(2000)

/** One slip or label in the words of its reader; lists are empty where there is nothing to say. */
const Card = z.object({
  language: Language,
  code: line,
  /** Code 128 as SVG in pieces of a few letters, which must stay as they are; `modules` wide. */
  bars: z.object({ picture: z.array(z.string().max(24)), modules: z.number() }),
  title: line,
  to: z.object({ caption: line, name: line, lines: z.array(line) }),
  facts: z.array(z.object({ label: line, value: line })),
  contents: z.object({
    caption: line,
    rows: z.array(z.object({ quantity: z.number().int(), name: line })),
  }),
  notes: z.array(line),
  from: z.object({ caption: line, name: line, lines: z.array(line) }),
  preparedBy: line,
})
export type Card = z.infer<typeof Card>

/** What the paper of slips or labels is made of. */
export const PackingPaper = z.object({
  title: line,
  institution: line,
  date: z.iso.date(),
  kind: PackingPaperKind,
  format: PackingPaperFormat,
  start: z.number().int().min(1),
  cards: z.array(Card).max(mostPapers),
})
export type PackingPaper = z.infer<typeof PackingPaper>
