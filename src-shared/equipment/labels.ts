import { z } from 'zod'
import { Selection } from '#shared/lists/list.ts'

/** What labels are printed on: A4 sheets of 24 or of 65, or the 62 mm roll of a label printer. */
export const LabelLayout = z.enum(['24', '65', 'roll62'])
export type LabelLayout = z.infer<typeof LabelLayout>

/** How labels lie on a page, in mm. `pitch`: from the edge of a label to the same edge of the next. */
const LabelSheet = z.object({
  page: z.object({ width: z.number(), height: z.number() }),
  columns: z.number().int(),
  rows: z.number().int(),
  left: z.number(),
  top: z.number(),
  label: z.object({ width: z.number(), height: z.number() }),
  pitch: z.object({ x: z.number(), y: z.number() }),
})
export type LabelSheet = z.infer<typeof LabelSheet>

const a4 = { width: 210, height: 297 }

/** The sheets as they are sold: 3 × 8 without gaps, 5 × 13 with gaps between the columns, and the roll. */
export const labelSheets: Record<LabelLayout, LabelSheet> = {
  '24': {
    page: a4,
    columns: 3,
    rows: 8,
    left: 0,
    top: 0.5,
    label: { width: 70, height: 37 },
    pitch: { x: 70, y: 37 },
  },
  '65': {
    page: a4,
    columns: 5,
    rows: 13,
    left: 4.75,
    top: 10.7,
    label: { width: 38.1, height: 21.2 },
    pitch: { x: 40.6, y: 21.2 },
  },
  roll62: {
    page: { width: 62, height: 29 },
    columns: 1,
    rows: 1,
    left: 0,
    top: 0,
    label: { width: 62, height: 29 },
    pitch: { x: 62, y: 29 },
  },
}

/** How many labels a page has room for. */
export const labelsAPage = (layout: LabelLayout): number =>
  labelSheets[layout].columns * labelSheets[layout].rows

/** How far the print may be moved either way, in mm. */
export const mostOffset = 10
/** Labels of one printing: a bigger office prints them in parts. */
export const mostLabels = 2000

const offset = z.number().min(-mostOffset).max(mostOffset)

/** Labels of the chosen things, in the list's order, then those of kits, as they are listed. */
export const LabelsInput = z
  .object({
    selection: Selection,
    kits: z.array(z.uuid()).max(mostLabels).default([]),
    layout: LabelLayout,
    /** Where this printer puts its print too far left or up, in mm. */
    offset: z.object({ x: offset, y: offset }),
    /** The first label of the first sheet that is still there, counted from 1, row by row. */
    start: z.number().int().min(1),
    language: z.enum(['lv', 'en']),
  })
  .refine(({ layout, start }) => start <= labelsAPage(layout), { path: ['start'] })
export type LabelsInput = z.infer<typeof LabelsInput>

const line = z.string().max(2000)

/**
 * A picture as SVG, in pieces of a few letters: text for paper is made breakable where it has no
 * spaces, and a picture must stay as it is.
 */
const Pieces = z.array(z.string().max(24))

/** What the paper of labels is made of. */
export const LabelsPaper = z.object({
  title: line,
  institution: line,
  date: z.iso.date(),
  language: z.enum(['lv', 'en']),
  sheet: LabelSheet,
  offset: z.object({ x: z.number(), y: z.number() }),
  start: z.number().int(),
  labels: z
    .array(
      z.object({
        tag: line,
        qr: Pieces,
        /** Null where it would not be legible; `modules`: how many bars and gaps wide it is. */
        code128: z.object({ picture: Pieces, modules: z.number() }).nullable(),
      }),
    )
    .max(mostLabels),
})
export type LabelsPaper = z.infer<typeof LabelsPaper>

const quietModules = 20
const narrowestModule = 0.25
const edges = 4

/**
 * Whether a Code 128 of so many modules can be read from a label by the scanner of an office: none of
 * its modules is narrower than 0.25 mm, with ten modules of white at each end. On labels of 38.1 mm
 * that is a tag of seven letters; a longer one has its QR the higher there.
 */
export const bearsCode128 = (layout: LabelLayout, modules: number): boolean =>
  (modules + quietModules) * narrowestModule <= labelSheets[layout].label.width - edges
