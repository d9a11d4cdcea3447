import { z } from 'zod'

/** How an absence is not taken down. */
export const AbsenceRefusal = z.discriminatedUnion('reason', [
  /** They are not in the group of this session or these days. */
  z.object({ reason: z.literal('notEnrolled'), field: z.literal('person') }),
  /** A consultation that others are called to. */
  z.object({ reason: z.literal('notInSession'), field: z.literal('missed') }),
  z.object({ reason: z.literal('sessionCancelled'), field: z.literal('missed') }),
  /** It is on record: for this session, or for days that share one with these. */
  z.object({
    reason: z.literal('alreadyReported'),
    field: z.literal('missed'),
    absence: z.uuid(),
    from: z.string(),
    until: z.string(),
  }),
  z.object({ reason: z.literal('withdrawn') }),
])
export type AbsenceRefusal = z.infer<typeof AbsenceRefusal>

/** How something is not taken as what followed an absence. */
export const FollowRefusal = z.discriminatedUnion('reason', [
  /** An absence of this kind is not followed by such a thing. */
  z.object({ reason: z.literal('notFitting') }),
  /** The delivery, loan or consultation is somebody else's. */
  z.object({ reason: z.literal('notTheirs') }),
  z.object({ reason: z.literal('followedAlready') }),
  z.object({ reason: z.literal('withdrawn') }),
])
export type FollowRefusal = z.infer<typeof FollowRefusal>
