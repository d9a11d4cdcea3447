import { fold } from '#shared/text/fold.ts'

/** Latvian case endings of names, folded; '' is how people are called. */
const endings: ReadonlySet<string> = new Set(
  ' a ai am as e ei em es i ie iem im is o os s u um us'.split(' '),
)
/** The same of names that are adjectives: `Zaļais`, `Zaļā`, `Zaļajam`, `Zaļajai`. */
const adjectiveEndings: ReadonlySet<string> = new Set(
  'ais a o as ie os ajam ajai aja ajos ajas ajiem'.split(' '),
)
/** A stem shorter than this would be found in half of all words. */
const shortestStem = 2

/**
 * The stems under which a name goes through its cases, a man's and a woman's, folded: `Gulbis` and `Gulbe`
 * → `gulb`, `gulbj` (Gulbja).
 */
function stemsOf(name: string): string[] {
  const soft = /^(?<stem>.+)(?:is|e)$/u.exec(name)?.groups?.['stem']
  if (soft !== undefined) return [soft, ...softened(soft), ...traded(soft)]
  const hard = /^(?<stem>.+?)(?:us|s|a)$/u.exec(name)?.groups?.['stem']
  if (hard !== undefined) return [hard, ...traded(hard)]
  // Names in -o, -u, -i go through no cases.
  return /[oui]$/u.test(name) ? [] : [name]
}

/** What becomes of a stem's end in some cases; most changes (c, l, n, s, z) are gone once folded. */
function softened(stem: string): string[] {
  if (/[bmpv]$/u.test(stem)) return [`${stem}j`]
  if (stem.endsWith('d')) return [`${stem.slice(0, -1)}z`]
  return stem.endsWith('t') ? [`${stem.slice(0, -1)}s`] : []
}

/** The stem of whoever of the other sex bears a name of a trade: `Mucenieks`, `Muceniece`. */
const traded = (stem: string): string[] =>
  /nie[kc]$/u.test(stem) ? [`${stem.slice(0, -1)}${stem.endsWith('k') ? 'c' : 'k'}`] : []

/** The stem of a name that is an adjective with its definite ending; null of another. */
const adjectiveStem = (name: string, folded: string): string | null =>
  /^(?<stem>.+)ais$/u.exec(folded)?.groups?.['stem'] ??
  (name.normalize('NFC').toLowerCase().endsWith('ā') ? folded.slice(0, -1) : null)

/**
 * Whether a word of a text may be this name in any of its Latvian cases, a man's or a woman's, with or
 * without diacritics and capitals. It takes a word for the name rather than letting a name pass.
 * @param name one word of a name
 */
export function isFormOf(name: string): (word: string) => boolean {
  const folded = fold(name)
  const stems = stemsOf(folded).filter((stem) => stem.length >= shortestStem)
  const adjective = adjectiveStem(name, folded)
  return (word) => {
    const sought = fold(word)
    return (
      sought === folded ||
      stems.some((stem) => sought.startsWith(stem) && endings.has(sought.slice(stem.length))) ||
      (adjective !== null &&
        sought.startsWith(adjective) &&
        adjectiveEndings.has(sought.slice(adjective.length)))
    )
  }
}
