import { z } from 'zod'
import { PreferredChannel } from '#shared/deliveries/channels.ts'
import { Locker, LockerNear, Origin } from './schema.ts'

/** Why somebody should be asked again where they want their parcels. */
export const PreferenceFlag = z.enum(['closed', 'moved'])
export type PreferenceFlag = z.infer<typeof PreferenceFlag>

/** How a person wants what is sent to them. */
export const Preference = z.object({
  channel: PreferredChannel.nullable(),
  locker: Locker.nullable(),
  flag: PreferenceFlag.nullable(),
  /** Open ones nearest to where the flagged one was or is, or to the person; none without a reason. */
  replacements: z.array(LockerNear),
  origin: Origin.nullable(),
  /** What an imported list said, in its own words. */
  hint: z.string(),
  /** Where an e-mail reaches them; '' for nowhere. */
  email: z.string(),
  /** Null while nobody has said anything. */
  revision: z.number().int().nullable(),
})
export type Preference = z.infer<typeof Preference>

/**
 * Why the chosen locker can't be relied on: it is closed, or its number went to another place after
 * it was chosen or last confirmed. Instants are UTC texts.
 */
export function flagOf(
  locker: { readonly closedOn: string | null; readonly movedAt: string | null },
  chosenAt: string,
): PreferenceFlag | null {
  if (locker.closedOn !== null) return 'closed'
  return locker.movedAt !== null && locker.movedAt > chosenAt ? 'moved' : null
}
