import { z } from 'zod'

/** Unsaved work: what stands in the form, what it started from, and the id its command would bear. */
export const DraftContent = z.object({
  values: z.record(z.string(), z.unknown()),
  base: z.record(z.string(), z.unknown()),
  revision: z.number().nullable(),
  commandId: z.uuid(),
})
export type DraftContent = z.infer<typeof DraftContent>
