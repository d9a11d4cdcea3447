import { z } from 'zod'

/** What a withdrawal would do if it were entered now. */
export const ReachedByWithdrawal = z.object({
  /** By when each recording is deleted, or the person made unrecognisable. */
  settleBy: z.string(),
  /** Whose access closes at once, oldest first; those that are restricted already are not among them. */
  recordings: z.array(
    z.object({
      request: z.uuid(),
      session: z.object({ day: z.string(), from: z.string(), to: z.string() }),
      group: z.string(),
      /** How many may watch it now. */
      watching: z.number().int(),
    }),
  ),
  /** How many more there are that the asker does not see. */
  others: z.number().int(),
})
export type ReachedByWithdrawal = z.infer<typeof ReachedByWithdrawal>
