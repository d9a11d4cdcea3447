import { fold } from '#shared/text/fold.ts'

// Endings that a Latvian name takes in the cases it stands in, the longest first.
const ending = /(?:iem|am|em|im|um|as|es|is|us|os|ai|ei|ij|ie|a|e|i|o|u|s)$/u

/** A word as names are compared by it. */
export interface NameForm {
  /** It has a capital, as a name has. */
  capital: boolean
  /** In lower case, its diacritics kept. */
  kept: string
  /** Without its ending, diacritics kept. */
  bare: string
  /** It carries an ending. */
  ended: boolean
  /** The ending, folded; '' where it carries none. */
  ending: string
  /** Under what a name of which it is a case is found: see `keysOf`. */
  key: string
}

/** A word taken apart: `Bērziņam` is `bērziņ` with an ending, and found as `berzin`. */
export function formOf(word: string): NameForm {
  const [folded, low] = [fold(word), word.normalize('NFC').toLowerCase()]
  const kept = low.length === folded.length ? low : folded
  const cut = folded.replace(ending, '')
  const plain = cut.length < 2 ? folded : cut
  const bare = kept.slice(0, plain.length)
  const form = {
    capital: /^\p{Lu}/u.test(word),
    kept,
    bare,
    ended: plain !== folded,
    ending: folded.slice(plain.length),
  }
  return { ...form, key: keyOf(plain, form) }
}

/**
 * A few letters are common words without their diacritics or their ending: `Rītā` is not `Rita`, `Un` not `Una`.
 */
function keyOf(plain: string, { bare, ended }: Pick<NameForm, 'bare' | 'ended'>): string {
  const key = softened(plain)
  if (key.length > 3) return key
  return ended ? softened(bare) : `=${bare}`
}

/**
 * Without what a last consonant is changed into by the case: `Briedis`, `Brieža`; `Lācis`, `Lāča`; `Kurmis`,
 * `Kurmja`.
 */
const softened = (bare: string): string =>
  bare
    .replace(/(?<=[bpmv])j$/u, '')
    .replace(/[lļnņ]{1,2}$/u, (letters) => letters.replaceAll('ļ', 'l').replaceAll('ņ', 'n'))
    .replace(/č$/u, 'c')
    .replace(/[dtsšzž](?=[lnļņ]?$)/u, 'z')

/** Under what a word is found that is a case of a name. */
export const stemOf = (word: string): string => formOf(word).key

/**
 * All that a name's cases are found by: one that is written without diacritics, and one that takes its
 * ending after what looks like one: `Adam`, `Adama`; `Taras`, `Tarasa`.
 */
export function keysOf(name: string): string[] {
  const { key, bare } = formOf(name)
  const folded = fold(name)
  // A short name may stand without its ending as well, where somebody is called: `Ann!`
  const called = bare.length === 3 ? [`=${bare}`] : []
  return [...new Set([key, formOf(folded).key, softened(folded), ...called])]
}

/**
 * All that two words beside each other are found by, both ways round.
 * @param keys as `keysOf`, where it remembers what it was asked before
 */
export const pairKeysOf = (one: string, other: string, keys = keysOf): string[] =>
  keys(one).flatMap((first) =>
    keys(other).flatMap((last) => [`${first} ${last}`, `${last} ${first}`]),
  )

/** `keysOf` for many names of which most are asked for again: whole offices bear the same few. */
export function rememberingKeys(): typeof keysOf {
  const known = new Map<string, string[]>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const keys = keysOf(name)
    known.set(name, keys)
    return keys
  }
}

/**
 * Whether a word is a case of a common one. Diacritics tell them apart, `tēvs` and `tev`, and a consonant
 * is a soft one only before an ending: `dēli`, but not `dēļ`.
 */
export function isCase(called: NameForm, there: NameForm): boolean {
  if (called.kept === there.kept) return true
  if (called.bare.length < 3 && !there.ended) return false
  if (called.bare === there.bare) return true
  const soft = there.ended && /(?:[ļņšžč]|[bpmv]j)$/u.test(there.bare)
  return soft && softened(called.bare) === softened(there.bare)
}
