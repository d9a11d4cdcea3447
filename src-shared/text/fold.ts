/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const wholeLetters: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ĸ', 'k'],
  ['ə', 'e'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
])

const invisible = /[\p{Cf}\p{Variation_Selector}]/gu
const apostrophes = /[‘’‚‛ʼʹ\u0374′`´＇]/gu
const dashes = /[‐‑‒–—―−﹣－]/gu
const spaces = /[\s\p{Cc}]+/gu
const marksOnLatin = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu
const lonelyMarks = /^\p{M}+|(?<=[^\p{L}\p{M}]\p{M}*)\p{M}/gu
const wholeLetter = /[łøđðħŧıŋĸəßæœþ]/gu

/**
 * A text as search and comparison see it: lower case, Latin letters without diacritics
 * (`Bērziņa` → `berzina`, `Łuczak` → `luczak`), every apostrophe as `'`, every dash as `-`, runs of
 * blanks as one space, none at the ends. Cyrillic stays Cyrillic in lower case, with `ё` as `е`,
 * because people write both. Folding a folded text changes nothing.
 */
export const fold = (text: string): string =>
  text
    .replace(apostrophes, "'")
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(marksOnLatin, '')
    .replace(lonelyMarks, '')
    .replace(wholeLetter, (letter) => wholeLetters.get(letter) ?? letter)
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(spaces, ' ')
    .trim()

const wordBreak = /[^\p{L}\p{N}\p{M}]+/u
const partBreak = /['-]/u

/**
 * The folded words of what somebody typed into a search box, split at everything that is neither
 * letter nor digit: `Bērziņa-Kal` → `['berzina', 'kal']`. Each is meant as a prefix of an index word.
 */
export const searchWords = (text: string): string[] => wordsOf(fold(text))

const wordsOf = (folded: string): string[] => folded.split(wordBreak).filter((word) => word !== '')

/**
 * The folded words under which a text is found: those of `searchWords`, and names with an apostrophe
 * or a hyphen also in one piece, so that `o'konora`, `konora` and `okonora` all find `O'Konora`.
 */
export const indexWords = (text: string): string[] => {
  const folded = fold(text)
  const joined = folded
    .split(' ')
    .filter((word) => partBreak.test(word))
    .map((word) => wordsOf(word).join(''))
    .filter((word) => word !== '')
  return [...new Set([...wordsOf(folded), ...joined])]
}

/** The decimal digits of a text, of any script, as `0`–`9`: `+371 20-001 001` → `37120001001`. */
export const digitsOf = (text: string): string => text.normalize('NFKD').replace(/[^0-9]/gu, '')
