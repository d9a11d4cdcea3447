/*
 * SQLite compares bytes and knows no Latvian order, so the order is written into a key.
 * A key has up to three levels, as in the Unicode Collation Algorithm: letters, marks, case.
 * Weights are printable ASCII from `"` on, which leaves space and `!` below all of them to end a
 * field and a level. The tables are fixed here, because stored keys must outlive any ICU version.
 */
const fieldEnd = ' '
const levelEnd = '!'
const plain = '"'

/** Intl.Collator('lv'): punctuation, digits, letters; long vowels and softened letters of their own, y after i. */
const latinOrder =
  ' _-–—,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$€0123456789aābcčdeēəfgģhiyīıjkķlļmnņoōpqrŗsštuūvwxzž'
const cyrillicOrder = 'абвгдђеєжзѕиійјклљмнњопрстћуфхцчџшщъыьэюя'
/** Marks as ICU orders them; the rest of the marks weigh as much as the last of these. */
const markOrder =
  '\u0301\u0300\u0306\u0302\u030C\u030A\u0308\u030B\u0303\u0307\u0338\u0327\u0328\u0335\u0326\u0304'

const weightsFrom = (order: string, first: number): [string, string][] =>
  [...order].map((letter, index) => [letter, String.fromCodePoint(first + index)])

const letterWeights: ReadonlyMap<string, string> = new Map([
  ...weightsFrom(latinOrder, plain.charCodeAt(0)),
  ...weightsFrom(cyrillicOrder, 0x430),
])
const markWeights: ReadonlyMap<string, string> = new Map(
  weightsFrom(markOrder, plain.charCodeAt(0) + 1),
)
const otherMark = String.fromCodePoint(plain.charCodeAt(0) + 1 + markOrder.length)
const upperCase = '#'

/** Letters that sort with another letter although Unicode does not take them apart. */
const sortsAs: ReadonlyMap<string, string> = new Map([
  ['đ', 'd\u0335'],
  ['ð', 'd\u0326'],
  ['ħ', 'h\u0335'],
  ['ł', 'l\u0335'],
  ['ø', 'o\u0338'],
  ['ß', 's\u0338s'],
  ['æ', 'a\u0338e'],
  ['œ', 'o\u0338e'],
  ['ґ', 'г\u0338'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '–'],
  ['―', '—'],
  ['‘', "'\u0301"],
  ['’', "'\u0300"],
  ['‚', "'\u0306"],
  ['“', '"\u0301'],
  ['”', '"\u0300'],
  ['„', '"\u0306'],
])

const mark = /^\p{M}$/u
const blank = /^\s$/u
const ignored = /^[\p{Cc}\p{Cf}]$/u

/** The pieces of a character that have weights: itself, or its base letter and its marks. */
const piecesOf = (character: string): string[] => {
  if (letterWeights.has(character) || mark.test(character)) return [character]
  if (blank.test(character)) return [' ']
  if (ignored.test(character)) return []
  const taken = sortsAs.get(character) ?? character.normalize('NFKD')
  return taken === character ? [character] : [...taken].flatMap(piecesOf)
}

interface Weighed {
  /** Base letters and marks, each with its weight. */
  pieces: readonly { letter: boolean; weight: string }[]
  caseWeight: string
}

/** What each character weighs: names are written with few different ones, and every row has a key. */
const known = new Map<string, Weighed>()

function weighed(character: string): Weighed {
  const before = known.get(character)
  if (before !== undefined) return before
  const lower = character.toLowerCase().normalize('NFC')
  const pieces = [...lower]
    .flatMap(piecesOf)
    .map((piece) =>
      mark.test(piece)
        ? { letter: false, weight: markWeights.get(piece) ?? otherMark }
        : { letter: true, weight: letterWeights.get(piece) ?? piece },
    )
  const made = { pieces, caseWeight: lower === character ? plain : upperCase }
  known.set(character, made)
  return made
}

const withoutTail = (level: string): string => {
  let end = level.length
  while (end > 0 && level[end - 1] === plain) end -= 1
  return level.slice(0, end)
}

/**
 * A key whose byte order is the order of `Intl.Collator('lv')`: č after c, ģ ķ ļ ņ š ž and the long
 * vowels letters of their own, y after i, accents of other languages and then case as ties,
 * punctuation before digits before letters, Cyrillic after Latin. For sorting only; it can't be
 * turned back into the text. Binary comparison in SQLite, `<` on such keys in JavaScript.
 */
export const latvianSortKey = (text: string): string => {
  let letters = ''
  let marks = ''
  let cases = ''
  for (const character of text.normalize('NFC')) {
    const { pieces, caseWeight } = weighed(character)
    for (const { letter, weight } of pieces) {
      if (letter) {
        letters += weight
        marks += plain
        cases += caseWeight
      } else {
        marks = marks.endsWith(plain) ? marks.slice(0, -1) + weight : marks + weight
      }
    }
  }
  const [second, third] = [withoutTail(marks), withoutTail(cases)]
  if (third !== '') return letters + levelEnd + second + levelEnd + third
  return second === '' ? letters : letters + levelEnd + second
}

/** The key of a person in a list: by family name, and within one family name by given name. */
export const personSortKey = (person: { givenName: string; familyName: string }): string =>
  latvianSortKey(person.familyName) + fieldEnd + latvianSortKey(person.givenName)
