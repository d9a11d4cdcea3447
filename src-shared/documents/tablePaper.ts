import { z } from 'zod'
import { Language } from '#shared/people/schema.ts'
import { Author, line, optionalLine, PaperHead, prose } from './paperParts.ts'

/** A line of a cell or a heading; '' where there is nothing. */
const cellLine = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' ').trim())
  .max(2000)
const Cell = z.array(cellLine).max(12)

const Column = z.object({
  heading: Cell,
  /** Millimetres, or a share of what the others leave. */
  width: z.object({ unit: z.enum(['mm', 'share']), value: z.number().positive() }),
  align: z.enum(['start', 'center', 'end']),
  strong: z.boolean(),
})
export type Column = z.infer<typeof Column>

/** What a pen ticks: a box each, with boxes of its own beside it. */
const Choice = z.object({ label: line(200), parts: z.array(line(120)).max(6) })
export type Choice = z.infer<typeof Choice>

/** What a paper says that is a form or a table, or several tables of the same shape, with facts above. */
export const TablePaperContent = z.object({
  title: line(200),
  /** What the paper is about, for the head of its further pages: the group's name. */
  of: line(),
  orientation: z.enum(['portrait', 'landscape']),
  /** `reading`: rows of text. `writing`: boxes that a pen fills in. */
  purpose: z.enum(['reading', 'writing']),
  facts: z.array(z.object({ label: line(120), lines: z.array(line(2000)).min(1).max(40) })),
  /** Each begins a page of its own; a form has none. */
  tables: z.array(
    z.object({ columns: z.array(Column).min(1).max(40), rows: z.array(z.array(Cell)) }),
  ),
  note: prose.nullable(),
  /** Terms under the table, a paragraph a line. */
  after: prose.optional(),
  choices: z.array(Choice).max(6).optional(),
  /** Lines left for a pen, each with what belongs there. */
  blanks: z.array(line(120)).max(4).optional(),
  /** Who signs, side by side; without a name it is written by hand. */
  signatures: z
    .array(z.object({ label: line(120), name: line(200).or(z.literal('')) }))
    .max(4)
    .optional(),
})
export type TablePaperContent = z.infer<typeof TablePaperContent>

/** A paper that is a table, with its head and foot. `words` are the labels every paper shares. */
export const TablePaper = z.object({
  issued: z.object({ on: z.iso.date() }),
  institution: PaperHead,
  language: Language,
  words: z.record(z.string(), z.unknown()),
  /** The place as it stands in a document's head: `Rīgā`. */
  place: optionalLine(120),
  preparedBy: Author,
  /** Number of this paper in the register, if it has one. */
  number: optionalLine(40),
  /** Its number for a scanner, where it is to be scanned: `modules` bars and gaps wide; null for a QR. */
  code: z
    .object({ picture: z.array(z.string().max(24)), modules: z.number().nullable() })
    .nullable()
    .optional(),
  content: TablePaperContent,
})
export type TablePaper = z.infer<typeof TablePaper>

/** Several such papers in one file, for the printer, in the order they are printed. */
export const PaperStack = z.object({ papers: z.array(TablePaper).min(1).max(2000) })
export type PaperStack = z.infer<typeof PaperStack>
