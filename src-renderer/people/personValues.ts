import { z } from 'zod'
import { formatPhone } from '#shared/people/phoneText.ts'
import { parsePersonalCode, type ParsedPersonalCode } from '#shared/people/personalCode.ts'
import { ContactInput, Person, type PersonInput } from '#shared/people/schema.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'

/** A person as the form edits them: phones as people write them, the personal code covered. */
export const valuesOf = (person: Person): PersonInput => ({
  givenName: person.givenName,
  familyName: person.familyName,
  birthDate: person.birthDate,
  personalCode: person.maskedCode,
  gender: person.gender,
  language: person.language,
  preferredChannel: person.preferredChannel,
  address: person.address,
  town: person.town,
  postcode: person.postcode,
  preferredLocker: person.preferredLocker,
  note: person.note,
  dative: person.dative,
  parts: person.parts,
  contacts: person.contacts.map(({ kind, value, note }) => ({
    kind,
    value: formatPhone(value),
    note,
  })),
})

/** The values inside `changedMeanwhile.current`. */
export const valuesOfCurrent = (current: unknown): PersonInput | null => {
  const person = Person.safeParse(current)
  return person.success ? valuesOf(person.data) : null
}

/** A covered code was not typed: it stays what it is. */
export const isMasked = (code: string): boolean => code.includes('•')

/** What a typed personal code says; a covered one says nothing. */
export const readCode = (code: unknown): ParsedPersonalCode =>
  typeof code === 'string' && !isMasked(code)
    ? parsePersonalCode(code, todayInRiga(systemClock))
    : { kind: 'problem', problem: 'empty' }

/** The day of birth that a typed code of the old form holds. */
export const birthDateInCode = (code: unknown): string | null => {
  const read = readCode(code)
  return read.kind !== 'problem' && read.form === 'old' ? read.birthDate : null
}

const Contacts = z.array(z.unknown()).catch([])
const Text = z.string().catch('')
const DateText = z.iso.date().nullable().catch(null)

/**
 * As much of a half-filled form as may already tell who it is, or null while there is no surname.
 * What is not whole yet (half an e-mail address) is left out.
 */
export const recognisable = (values: FormValues, empty: PersonInput): PersonInput | null => {
  const familyName = Text.parse(values['familyName']).trim()
  if (familyName === '') return null
  const code = Text.parse(values['personalCode'])
  return {
    ...empty,
    familyName,
    givenName: Text.parse(values['givenName']).trim(),
    birthDate: DateText.parse(values['birthDate']),
    personalCode: readCode(code).kind === 'problem' ? '' : code,
    contacts: Contacts.parse(values['contacts']).flatMap((contact) => {
      const read = ContactInput.safeParse(contact)
      return read.success ? [read.data] : []
    }),
  }
}
