import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { minorOn } from '#shared/people/minor.ts'
import type { EnrolmentState, Missing } from './schema.ts'

/** What decides whether somebody can be given a place: how they, or those who answer for them, are reached. */
export interface Applicant {
  /** Has a phone or an e-mail of their own (procedure 000, 4). */
  reachable: boolean
  birthDate: CivilDate | null
  guardians: readonly { reachable: boolean }[]
}

/** Who was asked for a place and a contact already. Finished is noted unasked: it is a fact of the past. */
const isAdmitted = (state: EnrolmentState): boolean => state === 'confirmed' || state === 'started'

/**
 * Whether a change lets somebody in who was not before, so that a place and a contact are asked for.
 * Who finished and comes again is asked too: they may have been noted as finished without either.
 */
export const takesPlace = (before: EnrolmentState | null, after: EnrolmentState): boolean =>
  (before === null || !isAdmitted(before)) && isAdmitted(after)

/** The day a participant's age is asked for: the group's first day, or today once it has begun. */
export const dayOfAge = (startsOn: CivilDate | null, today: CivilDate): CivilDate =>
  startsOn !== null && startsOn > today ? startsOn : today

/**
 * What is missing before somebody can be confirmed, or null. A minor is reached through a guardian
 * with a contact, everybody else by a contact of their own; an unknown birth date is no obstacle.
 */
export function missingFor(applicant: Applicant, day: CivilDate): Missing | null {
  if (minorOn(applicant.birthDate, day) !== 'yes') return applicant.reachable ? null : 'contact'
  if (applicant.guardians.length === 0) return 'guardian'
  return applicant.guardians.some((guardian) => guardian.reachable) ? null : 'guardianContact'
}

/** How many of a group's places are free; null where nobody counts them. Never less than none. */
export const freePlaces = (capacity: number | null, taken: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - taken)

/** Gives free places in the order of asking: who finds none waits. */
export function seat<T>(asking: readonly T[], free: number | null): { seated: T[]; waiting: T[] } {
  const places = free ?? asking.length
  return { seated: asking.slice(0, places), waiting: asking.slice(places) }
}
