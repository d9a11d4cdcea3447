import { z } from 'zod'

/**
 * Why a message does not go out of the office in a file or a link. `restricted`: the data of its
 * recipient is (GDPR 18), which nobody but the director sees. `outdated`: its text names a contact who
 * is given out no more; of why, nothing is said.
 */
export const Withheld = z.enum(['restricted', 'outdated'])
export type Withheld = z.infer<typeof Withheld>

/** A file or paper that holds something of a person whose data is restricted: which delivery it is. */
export const HoldsRestricted = z.object({ reason: z.literal('restricted'), code: z.string() })
