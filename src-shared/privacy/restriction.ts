import { z } from 'zod'
import { Named } from '#shared/courses/schema.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

/**
 * Why the processing of somebody's data is restricted (GDPR 18(1), a–d): whether it is right is being
 * looked at; it was unlawful, and they want it kept; they need it for a claim; they objected.
 */
export const RestrictionBasis = z.enum(['accuracy', 'unlawful', 'claims', 'objection'])
export type RestrictionBasis = z.infer<typeof RestrictionBasis>

/**
 * `standing`: its day to decide is still to come; `due`: it is to be decided whether it ends; `telling`:
 * it is to end once the person was told.
 */
export const RestrictionState = z.enum(['standing', 'due', 'telling'])
export type RestrictionState = z.infer<typeof RestrictionState>

/** A restriction that stands. Days are civil dates of Riga. */
export const Restriction = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  person: Named,
  basis: RestrictionBasis,
  why: z.string(),
  untilOn: z.string(),
  state: RestrictionState,
  /** Why it is to end; null while it is not. */
  ending: z.object({ on: z.string(), why: z.string() }).nullable(),
  restrictedAt: z.string(),
  restrictedBy: z.string(),
})
export type Restriction = z.infer<typeof Restriction>

export const RestrictionRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('restrictedAlready') }),
  /** Whoever signs in can't be hidden from those they work with. */
  z.object({ reason: z.literal('signsIn') }),
  z.object({ reason: z.literal('untilPast'), field: z.literal('untilOn') }),
  z.object({ reason: z.literal('liftedAlready') }),
  z.object({ reason: z.literal('endingAlready') }),
  /** It ends only after somebody decided so. */
  z.object({ reason: z.literal('notEnding') }),
  z.object({ reason: z.literal('toldAmiss'), field: z.literal('toldOn') }),
])
export type RestrictionRefusal = z.infer<typeof RestrictionRefusal>

/** How a restriction that was not lifted stands on a day. */
export function restrictionState(
  { untilOn, endingOn }: { untilOn: CivilDate; endingOn: CivilDate | null },
  today: CivilDate,
): RestrictionState {
  if (endingOn !== null) return 'telling'
  return today >= untilOn ? 'due' : 'standing'
}

/** Whether a person may have been told on a day: after it was decided, and not in the future. */
export const mayBeTold = (
  on: CivilDate,
  { endingOn, today }: { endingOn: CivilDate; today: CivilDate },
): boolean => on >= endingOn && on <= today
