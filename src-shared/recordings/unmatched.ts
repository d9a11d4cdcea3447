import { z } from 'zod'
import { ConsentRefusal } from './refusals.ts'

/** An answer of a video platform's report that fitted nobody of the session. */
export const UnmatchedAnswer = z.object({
  id: z.uuid(),
  /** As the report calls them; '' where it names only the other. */
  name: z.string(),
  email: z.string(),
  kind: z.enum(['given', 'refused']),
  at: z.string(),
  /** Null as long as it waits. */
  settledAt: z.string().nullable(),
  /** Whose it was; null where it waits, or was nobody's. */
  person: z.uuid().nullable(),
  /** Why it was nobody's. */
  why: z.string(),
})
export type UnmatchedAnswer = z.infer<typeof UnmatchedAnswer>

/** How settling such an answer is refused. */
export const UnmatchedRefusal = z.discriminatedUnion('reason', [
  ...ConsentRefusal.options,
  /** Somebody has settled it meanwhile. */
  z.object({ reason: z.literal('settledAlready') }),
  /** Who said no before does not take it back by pressing „continue” on the platform. */
  z.object({ reason: z.literal('saidNo'), person: z.uuid() }),
])
export type UnmatchedRefusal = z.infer<typeof UnmatchedRefusal>
