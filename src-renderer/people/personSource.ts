import type { Office } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Part, PersonChoice } from '#shared/people/schema.ts'
import { fullName } from './personName.ts'

/** What tells people of one name apart, in one line. */
export const tellsApart = (
  t: Texts,
  person: Pick<PersonChoice, 'birthDate' | 'town' | 'phone'>,
): string =>
  [
    person.birthDate === null ? '' : t('people.born', { date: formatDate(person.birthDate) }),
    person.town,
    formatPhone(person.phone),
  ]
    .filter((text) => text !== '')
    .join(' · ')

export const asPickerRow = (t: Texts, person: PersonChoice): PickerRow => ({
  id: person.id,
  name: fullName(person),
  detail: tellsApart(t, person),
})

/** Where pickers find people; `part` limits them to teachers, colleagues … */
export const personSource = ({ client }: Office, t: Texts, part?: Part): RecordSource => ({
  name: part === undefined ? 'person' : `person.${part}`,
  search: async (text, signal) => {
    const asked = { text, limit: 20, ...(part === undefined ? {} : { part }) }
    const found = await client.people.find(asked, { signal })
    return found.map((person) => asPickerRow(t, person))
  },
  find: async (id, signal) => {
    const person = await client.people.get({ id }, { signal }).catch(() => null)
    if (person === null) return null
    const phone = person.contacts.find((contact) => contact.phoneType !== '')?.value ?? ''
    return asPickerRow(t, { ...person, phone })
  },
})
