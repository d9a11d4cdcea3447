import { z } from 'zod'

/** What can be kept as evidence; a recording has holds of its own. */
export const HoldOf = z.object({
  kind: z.enum(['person', 'incident', 'loan', 'delivery']),
  id: z.uuid(),
})
export type HoldOf = z.infer<typeof HoldOf>

/** A legal hold that stands. */
export const LegalHold = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  of: HoldOf,
  /** A person's name, an incident's number, whose loan, a delivery's code. */
  name: z.string(),
  basis: z.string(),
  reviewOn: z.string(),
  heldAt: z.string(),
  heldBy: z.string(),
})
export type LegalHold = z.infer<typeof LegalHold>
