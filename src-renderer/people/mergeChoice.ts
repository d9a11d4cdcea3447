import type { MergeField, Person } from '#shared/people/schema.ts'

/** The fields in the order in which the merge dialog asks for them. */
export const mergeFields: readonly MergeField[] = [
  'givenName',
  'familyName',
  'personalCode',
  'birthDate',
  'gender',
  'address',
  'town',
  'postcode',
  'preferredLocker',
  'language',
  'preferredChannel',
  'dative',
  'note',
]

/** What a field holds, '' for nothing said. The personal code is covered. */
export const mergeValue = (person: Person, field: MergeField): string => {
  if (field === 'personalCode') return person.maskedCode
  if (field === 'gender') return person.gender === 'unknown' ? '' : person.gender
  if (field === 'preferredChannel') {
    return person.preferredChannel === 'unknown' ? '' : person.preferredChannel
  }
  return person[field] ?? ''
}

/**
 * The fields that somebody has to decide: both say something, and not the same. Two codes are never
 * the same, though covered they may look it. A merge never throws away what only one of them says.
 */
export const fieldsToChoose = (kept: Person, merged: Person): readonly MergeField[] =>
  mergeFields.filter((field) => {
    const [one, other] = [mergeValue(kept, field), mergeValue(merged, field)]
    if (one === '' || other === '') return false
    return field === 'personalCode' || one !== other
  })

/** What is taken from the record that goes: what was chosen, and what only it says. */
export const takenFromMerged = (
  kept: Person,
  merged: Person,
  chosen: ReadonlySet<MergeField>,
): MergeField[] =>
  mergeFields.filter(
    (field) =>
      chosen.has(field) || (mergeValue(kept, field) === '' && mergeValue(merged, field) !== ''),
  )

/** The older record stays unless the user says otherwise: its number of papers and groups is mostly larger. */
export const olderFirst = (one: Person, other: Person): readonly [Person, Person] =>
  one.createdAt <= other.createdAt ? [one, other] : [other, one]
