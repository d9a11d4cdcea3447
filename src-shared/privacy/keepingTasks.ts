import { z } from 'zod'
import { KeptKind } from './keeping.ts'

/** A record whose time is over. */
const KeepingTask = z.object({
  id: z.string(),
  /** A name, a code or a number by which people know it. */
  name: z.string(),
  /** The day its time ended. */
  endedOn: z.string(),
  /** A legal hold stands in the way: nothing is to be done yet. */
  held: z.boolean(),
  /** Whose page shows it; null where it is nobody's. */
  person: z.uuid().nullable(),
})
export type KeepingTask = z.infer<typeof KeepingTask>

/** What has reached its end, kind by kind: the oldest of each, and how many there are. */
export const KeepingTasks = z.array(
  z.object({
    kind: KeptKind,
    total: z.number().int(),
    held: z.number().int(),
    tasks: z.array(KeepingTask),
  }),
)
export type KeepingTasks = z.infer<typeof KeepingTasks>
