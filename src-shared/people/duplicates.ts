import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { fold } from '#shared/text/fold.ts'
import { personalCodeForm } from './personalCode.ts'

/**
 * What tells one person from another, in stored forms: codes with hyphen, phones as E.164, former
 * names and codes included. `birthDate` may come from an old code.
 */
export type PersonTraits = {
  givenName: string
  familyName: string
  formerNames: readonly { givenName: string; familyName: string }[]
  birthDate: CivilDate | null
  personalCode: string | null
  formerPersonalCodes: readonly string[]
  phones: readonly string[]
  emails: readonly string[]
}

export type SharedTrait = 'birthDate' | 'phone' | 'email'

/** `same` is certain; `likely` asks somebody to look, and says what besides the name is shared. */
export type Likeness =
  | { kind: 'same'; by: 'personalCode' | 'formerPersonalCode' }
  | { kind: 'likely'; by: SharedTrait[] }
  | { kind: 'none' }

const nameKey = (name: { givenName: string; familyName: string }): string =>
  `${fold(name.givenName)}|${fold(name.familyName)}`

/**
 * The folded names a person has or had, as keys to find candidates by: two persons can be `likely`
 * only when they share one.
 */
export const nameKeysOf = (
  person: Pick<PersonTraits, 'givenName' | 'familyName' | 'formerNames'>,
): string[] => [...new Set([person, ...person.formerNames].map(nameKey))]

const share = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((one) => right.includes(one))

const folded = (texts: readonly string[]): string[] => texts.map(fold).filter((text) => text !== '')

const codesOf = (person: PersonTraits): string[] => [
  ...(person.personalCode === null ? [] : [person.personalCode]),
  ...person.formerPersonalCodes,
]

/** Two codes of one form belong to two people, unless a code was changed: that leads to the new form. */
const codesTellApart = (left: PersonTraits, right: PersonTraits): boolean =>
  left.personalCode !== null &&
  right.personalCode !== null &&
  personalCodeForm(left.personalCode) === personalCodeForm(right.personalCode)

/**
 * Whether a candidate is somebody the office already knows.
 * - The same code, today's or a former one, is the same person whatever the name: surnames change.
 * - The same folded name (former ones count) and the same birth date, phone or e-mail is likely.
 * - Members of a household (same phone or e-mail, other first name) are none, and so are two people
 *   of one name whose birth dates are both known and differ (situation 4: the birth date decides).
 * - Different codes of one form are two people, unless birth date and a contact both agree.
 */
export const comparePersons = (candidate: PersonTraits, known: PersonTraits): Likeness => {
  if (candidate.personalCode !== null && candidate.personalCode === known.personalCode)
    return { kind: 'same', by: 'personalCode' }
  if (share(codesOf(candidate), codesOf(known))) return { kind: 'same', by: 'formerPersonalCode' }
  if (!share(nameKeysOf(candidate), nameKeysOf(known))) return { kind: 'none' }

  const bothDatesKnown = candidate.birthDate !== null && known.birthDate !== null
  const sameBirthDate = bothDatesKnown && candidate.birthDate === known.birthDate
  if (bothDatesKnown && !sameBirthDate) return { kind: 'none' }

  const samePhone = share(candidate.phones, known.phones)
  const sameEmail = share(folded(candidate.emails), folded(known.emails))
  const sameContact = samePhone || sameEmail
  if (codesTellApart(candidate, known) && !(sameBirthDate && sameContact)) return { kind: 'none' }

  const by: SharedTrait[] = [
    ...(sameBirthDate ? (['birthDate'] as const) : []),
    ...(samePhone ? (['phone'] as const) : []),
    ...(sameEmail ? (['email'] as const) : []),
  ]
  return by.length === 0 ? { kind: 'none' } : { kind: 'likely', by }
}
