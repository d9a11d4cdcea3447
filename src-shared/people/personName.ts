import { isCommonGivenName } from './givenNames.ts'

export type PersonName = { givenName: string; familyName: string }

/** In which order a list writes full names: `Vārds Uzvārds` or `Uzvārds Vārds`. */
export type NameOrder = 'givenFirst' | 'familyFirst'

/** `onePart`: one word only, which may be either name, so somebody has to say. */
export type SplitName =
  { kind: 'split'; name: PersonName } | { kind: 'problem'; problem: 'empty' | 'onePart' }

/** A name as it is stored: composed letters, single spaces, plain hyphens without spaces, nothing invisible. */
export const normaliseName = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?<=\p{L}) ?[-‐‑‒–—] ?(?=\p{L})/gu, '-')
    .trim()

const familyEnding =
  /(?:ovs|evs|jovs|ins|skis|ckis|skijs|ova|eva|jova|ska|cka|skaja|enko|čuks|ņš|iņa|nieks|niece|kalns|ājs|ов|ев|ёв|ова|ева|ёва|ский|ская|енко|чук|ин|ина)$/iu
const patronymic = /(?:ovičs|evičs|ovna|evna|ович|евич|овна|евна|ична)$/iu
const particle = /^(?:von|van|der|den|de|di|da|del|della|du|la|le|el|al|bin|ibn|fon)$/iu

const looksLikeFamilyName = (word: string): boolean =>
  familyEnding.test(word) && !isCommonGivenName(word)

const wordsOf = (text: string): string[] =>
  normaliseName(text)
    .split(' ')
    .filter((word) => word !== '')

/** How much a word speaks for being a given name: above zero for, below zero against. */
const givenNameEvidence = (word: string): number => {
  if (isCommonGivenName(word)) return 2
  return looksLikeFamilyName(word) ? -1 : 0
}

/**
 * The order in which a column of full names is written: each name votes by its first and last word,
 * and the majority decides for all, because a single name (`Andrejs Pauls`) may read either way.
 * Names with a comma say it themselves and don't vote. Without any evidence it is `givenFirst`.
 */
export const guessNameOrder = (names: readonly string[]): NameOrder => {
  let votes = 0
  for (const name of names) {
    const words = name.includes(',') ? [] : wordsOf(name)
    const [first, last] = [words[0], words.at(-1)]
    if (words.length < 2 || first === undefined || last === undefined) continue
    votes += Math.sign(givenNameEvidence(first) - givenNameEvidence(last))
  }
  return votes < 0 ? 'familyFirst' : 'givenFirst'
}

/** How many of the words at the end of `Vārds Uzvārds` are the family name: one, or more with `van der` or two surnames. */
const familyWordsAtEnd = (words: readonly string[]): number => {
  let count = 1
  while (count < words.length - 1) {
    const before = words[words.length - 1 - count] ?? ''
    const belongs =
      particle.test(before) || (looksLikeFamilyName(before) && !patronymic.test(before))
    if (!belongs) break
    count += 1
  }
  return count
}

/** How many of the words at the start of `Uzvārds Vārds` are the family name: up to the first known given name. */
const familyWordsAtStart = (words: readonly string[]): number => {
  const particles = words.findIndex((word) => !particle.test(word))
  const least = Math.max(particles, 0) + 1
  const given = words.findIndex((word, index) => index >= least && isCommonGivenName(word))
  const secondSurname = words.slice(least, given).every(looksLikeFamilyName)
  return Math.min(given > least && secondSurname ? given : least, words.length - 1)
}

/**
 * Splits a full name written in one field. A comma decides by itself (`Uzvārds, Vārds`); otherwise
 * `order` does, which `guessNameOrder` finds for a whole column. Several given names stay together,
 * hyphenated names stay whole.
 */
export const splitFullName = (text: string, order: NameOrder): SplitName => {
  const comma = text.indexOf(',')
  const [familyName, givenName] =
    comma < 0
      ? splitWords(wordsOf(text), order)
      : [normaliseName(text.slice(0, comma)), normaliseName(text.slice(comma + 1))]
  if (familyName === '' && givenName === '') return { kind: 'problem', problem: 'empty' }
  if (familyName === '' || givenName === '') return { kind: 'problem', problem: 'onePart' }
  return { kind: 'split', name: { givenName, familyName } }
}

const splitWords = (words: readonly string[], order: NameOrder): [string, string] => {
  if (words.length < 2) return [words.join(' '), '']
  const cut =
    order === 'givenFirst' ? words.length - familyWordsAtEnd(words) : familyWordsAtStart(words)
  const [before, after] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
  return order === 'givenFirst' ? [after, before] : [before, after]
}
