import type { FieldProblem } from '#shared/commands/outcome.ts'
import type { PersonInput } from '#shared/people/schema.ts'

/** A person being typed without the fields that can't be read yet: the rest may already say who it is. */
export const readablePart = (
  input: PersonInput,
  problems: readonly FieldProblem[],
): PersonInput => {
  const unreadable = (field: string): boolean => problems.some(({ path }) => path[0] === field)
  const badContacts = new Set(
    problems.filter(({ path }) => path[0] === 'contacts').map(({ path }) => path[1]),
  )
  return {
    ...input,
    personalCode: unreadable('personalCode') ? '' : input.personalCode,
    postcode: unreadable('postcode') ? '' : input.postcode,
    birthDate: unreadable('birthDate') ? null : input.birthDate,
    contacts: input.contacts.filter((_, place) => !badContacts.has(place)),
  }
}
