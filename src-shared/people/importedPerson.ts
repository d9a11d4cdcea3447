import type { FieldChange } from '#shared/imports/target.ts'
import { fold } from '#shared/text/fold.ts'
import { nameKeysOf, type PersonTraits } from './duplicates.ts'

/**
 * A person as a row of a list tells of them, or as the office knows them already, in stored forms:
 * code with hyphen, phones as E.164, e-mails in lower case, `LV-1050`. Unknown is '' or null.
 */
export interface ImportedPerson extends PersonTraits {
  readonly address: string
  readonly town: string
  readonly postcode: string
  readonly preferredLocker: string
  readonly note: string
}

/** Under which texts two may be the same person; `comparePersons` then decides. */
export function identitiesOf(person: ImportedPerson): string[] {
  const codes = [person.personalCode ?? '', ...person.formerPersonalCodes].filter(Boolean)
  const contacts = [person.birthDate ?? '', ...person.phones, ...person.emails.map(fold)]
  const names = nameKeysOf(person).filter((key) => key.length > 1)
  return [
    ...codes.map((code) => `code ${code}`),
    ...names.flatMap((name) => contacts.filter(Boolean).map((contact) => `${name} ${contact}`)),
  ]
}

const single = [
  'givenName',
  'familyName',
  'birthDate',
  'personalCode',
  'address',
  'town',
  'postcode',
  'preferredLocker',
] as const

/** A text without accents where the office has them is the same text, less well written. */
function isPoorer(incoming: string, current: string): boolean {
  return incoming !== current && fold(incoming) === fold(current) && incoming === plain(incoming)
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '')

/**
 * What a row would change in a person. What the row does not say changes nothing; phones, e-mails
 * and lines of the note are added and never taken away.
 */
export function compareWithKnown(current: ImportedPerson, incoming: ImportedPerson): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of single) {
    const [from, to] = [current[field] ?? '', incoming[field] ?? '']
    if (to !== '' && to !== from && !isPoorer(to, from)) changes.push({ field, from, to })
  }
  const added = (field: string, known: readonly string[], told: readonly string[]): void => {
    const held = new Set(known.map(fold))
    const extra = told.filter((one) => one !== '' && !held.has(fold(one)))
    if (extra.length > 0)
      changes.push({ field, from: known.join(', '), to: [...known, ...extra].join(', ') })
  }
  added('phone', current.phones, incoming.phones)
  added('email', current.emails, incoming.emails)
  const [held, told] = [current.note.split('\n'), incoming.note.split('\n')]
  const lines = told.filter((line) => line !== '' && !held.includes(line))
  if (lines.length > 0)
    changes.push({
      field: 'note',
      from: current.note,
      to: [current.note, ...lines].filter(Boolean).join('\n'),
    })
  return changes
}
