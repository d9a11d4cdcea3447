/** Grammatical gender decides the ending: `Ņikita` is a man's name and a woman's. */
export type NameGender = 'female' | 'male' | 'unknown'

/** `unchanged`: the form is the nominative, because the name does not decline or nobody knows how. */
export type Declined = { kind: 'declined'; text: string } | { kind: 'unchanged'; text: string }

type Ending = readonly [ending: RegExp, dative: string]

/** First match wins. A vowel before -s or -š that is not listed marks a foreign name that stays as it is. */
const masculine: readonly Ending[] = [
  [/ais$/u, 'ajam'],
  [/is$/u, 'im'],
  [/us$/u, 'um'],
  [/(?<=[^aeiouāēīōū])[sš]$/u, 'am'],
  [/a$/u, 'am'],
  [/e$/u, 'em'],
]
const feminine: readonly Ending[] = [
  [/ā$/u, 'ajai'],
  [/a$/u, 'ai'],
  [/e$/u, 'ei'],
]

const latvianWord = /^[a-zāčēģīķļņōŗšūž]{2,}$/iu

const declineWord = (word: string, endings: readonly Ending[]): string => {
  if (!latvianWord.test(word)) return word
  const lower = word.toLowerCase()
  const match = endings.find(([ending]) => ending.test(lower))
  if (!match) return word
  const [ending, dative] = match
  const stem = word.slice(0, lower.search(ending))
  return stem + (word === word.toUpperCase() ? dative.toUpperCase() : dative)
}

/**
 * A given name, a family name or several of them in the dative ("kam izsniegts"): `Jānis Bērziņš` →
 * `Jānim Bērziņam`, every part of a hyphenated name for itself. Without a gender nothing is
 * declined. The rules are those of Latvian; foreign names often follow others, so that whoever
 * writes must be able to put their own form in its place.
 */
export const dativeOfName = (name: string, gender: NameGender): Declined => {
  if (gender === 'unknown') return { kind: 'unchanged', text: name }
  const endings = gender === 'male' ? masculine : feminine
  const text = name
    .normalize('NFC')
    .split(/([\s'’-])/u)
    .map((word) => declineWord(word, endings))
    .join('')
  return text === name.normalize('NFC')
    ? { kind: 'unchanged', text: name }
    : { kind: 'declined', text }
}

/** A person's full name in the dative, given name first. */
export const dativeOfPerson = (person: {
  givenName: string
  familyName: string
  gender: NameGender
}): Declined => dativeOfName(`${person.givenName} ${person.familyName}`.trim(), person.gender)
