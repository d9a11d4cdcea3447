import { z } from 'zod'
import { HttpsLink } from '#shared/courses/httpsLink.ts'
import { TieTarget } from './ties.ts'

export const MaterialKind = z.enum(['handout', 'textbook', 'workbook', 'worksheetPacket', 'other'])
export type MaterialKind = z.infer<typeof MaterialKind>

/** Why the stock of a material changed. The last three are a delivery's doing. */
export const MovementReason = z.enum([
  'received',
  'counted',
  'writtenOff',
  'packed',
  'unpacked',
  'returned',
])
export type MovementReason = z.infer<typeof MovementReason>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')
/** A side in millimetres, up to two metres. */
const side = z.number().int().min(1, 'notPositive').max(2000, 'tooMuch').nullable()

/** What a file of a material is called where it is listed and sent. */
export const FileName = line(200).min(1, 'required')

/** What somebody fills in about a material. */
export const materialFields = {
  name: line(200).min(1, 'required'),
  kind: MaterialKind,
  /** Whether it is to come back. */
  returnable: z.boolean(),
  /** As on its back or as the office labels it; a scanner finds it by this. '' for none. */
  code: line(60),
  shelf: line(120),
  weightGrams: z.number().int().min(1, 'notPositive').max(100_000, 'tooMuch').nullable(),
  /** Whether the office counts how many it has. */
  stockKept: z.boolean(),
  /** Where it can be read on the e-platform; '' for nowhere. */
  link: HttpsLink,
  note: z.string().trim().max(1000, 'tooLong'),
}

/** A material. Its three sides are known together or not at all. */
export const MaterialInput = z
  .object({ ...materialFields, heightMm: side, widthMm: side, lengthMm: side })
  .superRefine(({ heightMm, widthMm, lengthMm }, context) => {
    const sides = { heightMm, widthMm, lengthMm }
    const missing = Object.entries(sides).filter(([, value]) => value === null)
    if (missing.length === 3) return
    for (const [field] of missing) {
      context.addIssue({ code: 'custom', path: [field], message: 'allSides' })
    }
  })
export type MaterialInput = z.infer<typeof MaterialInput>

/** A material as the list shows it. `stock`: how many there are, null where nobody counts them. */
export const Material = z.object({
  ...MaterialInput.shape,
  id: z.uuid(),
  stock: z.number().int().nullable(),
  /** The courses it is used in, whether tied to them, to a week of a group or to a session. */
  courses: z.array(z.string()),
  files: z.number().int(),
  archived: z.boolean(),
  revision: z.number().int(),
})
export type Material = z.infer<typeof Material>

/** A material as pickers and deliveries need it. */
export const MaterialChoice = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: MaterialKind,
  code: z.string(),
  shelf: z.string(),
  returnable: z.boolean(),
  stock: z.number().int().nullable(),
  weightGrams: z.number().int().nullable(),
  heightMm: z.number().int().nullable(),
  widthMm: z.number().int().nullable(),
  lengthMm: z.number().int().nullable(),
  link: z.string(),
  files: z.number().int(),
})
export type MaterialChoice = z.infer<typeof MaterialChoice>

export const MaterialFile = z.object({
  id: z.uuid(),
  name: z.string(),
  /** In bytes. */
  size: z.number().int(),
})
export type MaterialFile = z.infer<typeof MaterialFile>

/** What a material is for, with the words it is shown by. */
export const MaterialTie = z.object({
  id: z.uuid(),
  to: TieTarget,
  /** The course, or the group of the session or week. */
  name: z.string(),
  /** When the session is: its day and times; null for a course or a week. */
  session: z
    .object({ day: z.iso.date(), from: z.string(), to: z.string(), topic: z.string() })
    .nullable(),
})
export type MaterialTie = z.infer<typeof MaterialTie>

/** A material that is for something of a group: its course, one of its weeks or one of its sessions. */
export const GroupMaterial = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: MaterialKind,
  tie: MaterialTie,
})
export type GroupMaterial = z.infer<typeof GroupMaterial>

/** One change of stock. `delivery`: which one took it or brought it back, as far as the actor may see it. */
export const StockMovement = z.object({
  id: z.uuid(),
  quantity: z.number().int(),
  reason: MovementReason,
  delivery: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  note: z.string(),
  at: z.string(),
  /** The day it happened, where that was not the one on which it was entered. */
  happenedOn: z.string().nullable(),
  enteredBy: z.string(),
})
export type StockMovement = z.infer<typeof StockMovement>
