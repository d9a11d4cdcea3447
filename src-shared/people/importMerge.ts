import type { FieldChange } from '#shared/imports/target.ts'
import type { ImportedPerson } from './importedPerson.ts'
import { emptyPerson, type ContactInput, type PersonInput } from './schema.ts'

const singles = [
  'givenName',
  'familyName',
  'birthDate',
  'address',
  'town',
  'postcode',
  'preferredLocker',
] as const

const contact = (kind: 'phone' | 'email', value: string): ContactInput => ({
  kind,
  value,
  note: '',
})

/** A row of a list as the input of a new participant. */
export const newPersonInput = (row: ImportedPerson): PersonInput => ({
  ...emptyPerson,
  givenName: row.givenName,
  familyName: row.familyName,
  birthDate: row.birthDate,
  personalCode: row.personalCode ?? '',
  address: row.address,
  town: row.town,
  postcode: row.postcode,
  preferredLocker: row.preferredLocker,
  note: row.note,
  contacts: [
    ...row.phones.map((phone) => contact('phone', phone)),
    ...row.emails.map((email) => contact('email', email)),
  ],
})

/**
 * What a person becomes by the changes of a row's verdict (`compareWithKnown`): fields take the
 * row's value, contacts are added behind those there are, everything else stays.
 */
export function mergeRow(
  current: PersonInput,
  row: ImportedPerson,
  changes: readonly FieldChange[],
): PersonInput {
  const changed = new Set(changes.map(({ field }) => field))
  const merged = { ...current, contacts: [...current.contacts] }
  for (const field of singles)
    if (changed.has(field)) Object.assign(merged, { [field]: row[field] })
  if (changed.has('personalCode')) merged.personalCode = row.personalCode ?? ''
  const note = changes.find(({ field }) => field === 'note')
  if (note) merged.note = note.to
  const held = new Set(current.contacts.map(({ value }) => value.toLowerCase()))
  const told = [
    ...(changed.has('phone') ? row.phones.map((phone) => contact('phone', phone)) : []),
    ...(changed.has('email') ? row.emails.map((email) => contact('email', email)) : []),
  ]
  for (const one of told) if (!held.has(one.value.toLowerCase())) merged.contacts.push(one)
  return merged
}
