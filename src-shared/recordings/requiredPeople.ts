import type { Minor } from '#shared/people/minor.ts'
import { recordedOf, type RosterRole, type Terms } from './terms.ts'

/** Somebody of a session, as the office knows them on its day. */
export interface Expected {
  id: string
  role: RosterRole
  /** On the day of the session. */
  minor: Minor
  /** Who answers for them. */
  guardians: readonly string[]
}

/**
 * Who must agree: everybody expected in the session but the requester who is away, all its teachers and
 * guests, as far as anything of them is recorded; where nobody is excepted (null), everybody. Who stands on
 * the roster in two ways counts once, in the first.
 */
export function requiredPeople(
  roster: readonly Expected[],
  excepted: string | null,
  terms: Pick<Terms, 'mode' | 'leftOut'>,
): Expected[] {
  const seen = new Set<string>()
  // Who teaches is recorded as a teacher, even where they are also on the list of learners.
  const order = { teacher: 0, guest: 1, learner: 2 } as const
  return roster
    .toSorted((one, other) => order[one.role] - order[other.role])
    .filter((person) => {
      if (person.id === excepted || seen.has(person.id)) return false
      seen.add(person.id)
      return recordedOf(terms, person).length > 0
    })
}

/**
 * Whether a guardian signs for somebody, a guest as much as a learner; their own no counts all the same.
 * Who teaches answers for themselves.
 */
export const guardianSigns = ({ role, minor }: Pick<Expected, 'role' | 'minor'>): boolean =>
  role !== 'teacher' && minor === 'yes'

/** Who is asked to sign, and so in whose language: the first who answers for somebody under age, else they. */
export const signerOf = (person: Expected): string =>
  (guardianSigns(person) ? person.guardians[0] : undefined) ?? person.id

/** Whether what a guardian says counts: somebody is under age, or the office does not know that they are not. */
export const guardianHeard = ({ role, minor }: Pick<Expected, 'role' | 'minor'>): boolean =>
  role !== 'teacher' && minor !== 'no'

/** Whether who signs hangs on an age that the office does not know. */
export const ageUnknown = (person: Pick<Expected, 'role' | 'minor'>): boolean =>
  guardianHeard(person) && person.minor === 'unknown'
