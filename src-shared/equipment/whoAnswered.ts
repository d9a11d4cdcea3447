import { fold } from '#shared/text/fold.ts'
import type { ImportedNeeds } from './importedNeeds.ts'

/** A participant of the group, by what tells people apart; names and codes of former days too. */
export interface Participant {
  readonly person: string
  readonly names: readonly string[]
  readonly codes: readonly string[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
}

export type WhoAnswered =
  | { readonly kind: 'one'; readonly person: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several'; readonly count: number }

/**
 * Which participant of a group gave answers. A personal code decides alone. E-mail, phone and name speak
 * together, for families share phones: those who fit the most of them; where two fit as well, nobody is
 * guessed. Names count whole, in either order.
 */
export function whoAnswered(
  told: Omit<ImportedNeeds, 'answers'>,
  participants: readonly Participant[],
): WhoAnswered {
  const { personalCode } = told
  const byCode =
    personalCode === null ? [] : participants.filter(({ codes }) => codes.includes(personalCode))
  if (byCode.length > 0) return answered(byCode)
  const name = nameKey(`${told.givenName} ${told.familyName}`)
  const fits = (one: Participant): number =>
    [
      told.emails.some((email) => one.emails.some((known) => fold(known) === fold(email))),
      told.phones.some((phone) => one.phones.includes(phone)),
      name !== '' && one.names.some((known) => nameKey(known) === name),
    ].filter(Boolean).length
  const all = participants.map((one) => ({ one, fits: fits(one) }))
  const most = Math.max(0, ...all.map((each) => each.fits))
  return most === 0
    ? { kind: 'nobody' }
    : answered(all.filter((each) => each.fits === most).map(({ one }) => one))
}

function answered(found: readonly Participant[]): WhoAnswered {
  const [first, second] = found
  if (first === undefined) return { kind: 'nobody' }
  return second === undefined
    ? { kind: 'one', person: first.person }
    : { kind: 'several', count: found.length }
}

const nameKey = (name: string): string => fold(name).split(' ').toSorted().join(' ')
