import { z } from 'zod'
import { Whom } from './schema.ts'

/** A promise that a late thing endangers. */
export const PromiseAtRisk = z.object({
  /** The line that is late. */
  line: z.uuid(),
  reservation: z.uuid(),
  /** For whom the thing is promised; null where the actor may not see them. */
  person: Whom.nullable(),
  /** The group it is for; '' for none, or where the actor may not see the reservation. */
  groupName: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  /** The tag of the thing to be had instead on those days; null where not all of the reservation can be. */
  instead: z.string().nullable(),
  /** Whether the actor may see the reservation, and so exchange its thing. */
  visible: z.boolean(),
})
export type PromiseAtRisk = z.infer<typeof PromiseAtRisk>
