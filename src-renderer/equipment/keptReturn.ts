import { z } from 'zod'
import { Condition, ReturnOutcome } from '#shared/equipment/schema.ts'
import type { Returning } from './useTakeBack.ts'

/** How a line comes back, as it is kept while it is typed: without its photo, which is a file. */
export const KeptReturn = z.object({
  line: z.uuid(),
  outcome: ReturnOutcome,
  quantity: z.number(),
  condition: Condition.nullable(),
  missing: z.array(z.string()).readonly(),
  note: z.string(),
})
export type KeptReturn = z.infer<typeof KeptReturn>

/** What is kept of a line that comes back. */
export const keptReturn = (returning: Returning): KeptReturn => ({
  line: returning.line.id,
  outcome: returning.outcome,
  quantity: returning.quantity,
  condition: returning.condition,
  missing: returning.missing,
  note: returning.note,
})
