import { fold, searchWords } from '#shared/text/fold.ts'

/** Somebody's name at some time; the dative as the office wrote it, where it did. */
export interface KnownName {
  givenName: string
  familyName: string
}

/** What may follow the stem in some case: `-ajam`, `-iem`, `-pja`; of names in Cyrillic `-ой`, `-ого`. */
const caseEnding = /^(?:[aeijmosu]{0,4}|[а-я]{0,3})$/u
/** Shorter stems would be found in too many words. */
const leastStem = 3

const ending = /(?:ais|[iuae]s|s|[aeiou]|[аеиоуыьэюяй]+)$/u

/** Softened before the endings of the genitive and the plural, once diacritics are gone: `Briedis`, `Brieža`. */
const softened = new Map([
  ['d', 'z'],
  ['t', 's'],
])

/** What all cases of a folded name begin with; a short name is only itself. */
function stemsOf(word: string): string[] {
  const stem = word.replace(ending, '')
  if (stem.length < leastStem) return [word]
  const soft = softened.get(stem.slice(-1))
  return soft === undefined ? [stem] : [stem, stem.slice(0, -1) + soft]
}

/**
 * The beginnings by which a person may be named in a text: of their family names, present and former,
 * in whatever case; of the given name where there is no family name. All folded.
 * @param dative the office's own form, which may follow no rule
 */
export function nameStems(names: readonly KnownName[], dative: string): string[] {
  const words = names.flatMap(({ givenName, familyName }) =>
    searchWords(familyName.trim() === '' ? givenName : familyName),
  )
  const given = new Set(names.flatMap(({ givenName }) => searchWords(givenName)))
  // Of "Annai Bērziņai" only what belongs to no given name: those are too common.
  const written = searchWords(dative).filter(
    (word) => ![...given].some((name) => stemsOf(name).some((stem) => word.startsWith(stem))),
  )
  return [...new Set([...words, ...written].flatMap(stemsOf))]
}

/** So much of a text (characters) is shown before and after a name. */
const around = 40

/**
 * Where a text may name somebody: the words around the first place, on one line; null where it does
 * not. Namesakes are found too: whoever reads decides.
 */
export function findName(text: string, stems: readonly string[]): string | null {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = fold(word)
    const named = stems.some(
      (stem) => folded.startsWith(stem) && caseEnding.test(folded.slice(stem.length)),
    )
    if (!named) continue
    const from = Math.max(0, index - around)
    const until = Math.min(text.length, index + word.length + around)
    const cut = text.slice(from, until).replaceAll(/\s+/gu, ' ').trim()
    return `${from > 0 ? '…' : ''}${cut}${until < text.length ? '…' : ''}`
  }
  return null
}
