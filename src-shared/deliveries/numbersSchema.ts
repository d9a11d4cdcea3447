import { z } from 'zod'
import { mostDispatched } from './dispatchSchema.ts'

const Problem = z.enum(['empty', 'characters', 'tooShort', 'tooLong', 'length'])

/** Numbers that came back, for parcels of one carrier in the order in which they are shown. */
export const NumbersToPreview = z.object({
  carrier: z.uuid('required'),
  parcels: z.array(z.uuid()).min(1, 'required').max(mostDispatched, 'tooMany'),
  text: z.string().max(500_000, 'tooLong'),
})
export type NumbersToPreview = z.infer<typeof NumbersToPreview>

const NumberVerdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('valid') }),
  z.object({ kind: z.literal('same') }),
  z.object({ kind: z.literal('checkDigit') }),
  z.object({ kind: z.literal('notS10') }),
  z.object({ kind: z.literal('problem'), problem: Problem }),
  z.object({ kind: z.literal('taken'), by: z.string() }),
  z.object({ kind: z.literal('twice') }),
])

/** What pasted numbers would be. */
export const NumbersPreview = z.object({
  numbers: z.array(z.object({ parcel: z.uuid(), number: z.string(), verdict: NumberVerdict })),
  unmatched: z.array(
    z.object({
      line: z.number().int(),
      text: z.string(),
      why: z.enum(['noParcel', 'severalParcels', 'again', 'tooMany', 'noNumber']),
    }),
  ),
})
export type NumbersPreview = z.infer<typeof NumbersPreview>

/** A file of a portal as cells; `key` and `number` are the columns that look like it, or null. */
export const NumbersFile = z.object({
  rows: z.array(z.array(z.string())),
  columns: z.number().int(),
  key: z.number().int().nullable(),
  number: z.number().int().nullable(),
})
export type NumbersFile = z.infer<typeof NumbersFile>
