import { cleanText } from './cleanText.ts'

/** Common nouns of Latvian addresses, small unless they begin the name: „Inčukalna pagasts”. */
const commonNouns = new Set(['pagasts', 'novads', 'ciems', 'stacija', 'iela', 'pie', 'un'])

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * A town as people write it: of a name all in capitals every word and every part behind a hyphen
 * begins with a capital letter, common nouns excepted. A name with small letters stays as it is.
 */
export function townName(text: string): string {
  const town = cleanText(text)
  if (town !== town.toUpperCase()) return town
  return town
    .toLowerCase()
    .split(' ')
    .map((word, place) =>
      place > 0 && commonNouns.has(word) ? word : word.split('-').map(capital).join('-'),
    )
    .join(' ')
}
