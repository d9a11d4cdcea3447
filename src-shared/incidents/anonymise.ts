import { fold } from '#shared/text/fold.ts'
import { isFormOf } from './nameForms.ts'

/** Somebody who must not be known from a text: every name they go by, and what stands in its place. */
export interface Hidden {
  as: string
  names: readonly string[]
  /** Where a name could be anybody's, these come after persons of the incident. */
  lesser: boolean
}

/** What stands for several who share a name, and for what leads to somebody. */
export interface HidingWords {
  either: string
  contact: string
}

/** The letter of the nth person of an incident, from 0: A … Z, AA, AB … */
export const letterOf = (nth: number): string =>
  (nth < 26 ? '' : letterOf(Math.floor(nth / 26) - 1)) + String.fromCodePoint(65 + (nth % 26))

/** Addresses, links, personal codes, telephone numbers. */
const contacts =
  /https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b\d{6}-?\d{5}\b|(?:\+371[\s-]?)?\b[26]\d(?:[\s-]?\d){6}\b/gu
const pieces = /[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu
const isWord = (piece: string): boolean => /^\p{L}/u.test(piece)

/** A stretch of a text: as it was written, or those it may name. */
type Stretch = { said: string } | { who: readonly Hidden[] }

/**
 * Takes the names of people out of texts, in any case and spelling, and what leads to them (addresses,
 * numbers). A name of two words becomes one; one that several share stands for all of them. What
 * nobody told it (a nickname, a name in other letters) it does not know: somebody has to read the
 * result.
 */
export function anonymiser(
  hidden: readonly Hidden[],
  { either, contact }: HidingWords,
): (text: string) => string {
  const forms = hidden.flatMap((whom) =>
    whom.names
      .flatMap((name) => name.split(/[\s-]+/u))
      // An initial is dealt with by the surname after it.
      .filter((name) => fold(name).replace('.', '').length > 1)
      .map((name) => ({ whom, matches: isFormOf(name) })),
  )
  const named = (word: string): Hidden[] => [
    ...new Set(forms.filter(({ matches }) => matches(word)).map(({ whom }) => whom)),
  ]
  return (text) =>
    joined(
      (text.replace(contacts, contact).match(pieces) ?? []).map((piece) => {
        const who = isWord(piece) ? named(piece) : []
        return who.length === 0 ? { said: piece } : { who }
      }),
    )
      .map((each) => ('said' in each ? each.said : namesOf(each.who).join(either)))
      .join('')
}

function namesOf(who: readonly Hidden[]): string[] {
  const first = who.filter(({ lesser }) => !lesser)
  return [...new Set((first.length > 0 ? first : who).map(({ as }) => as))]
}

/** Given name and surname side by side are one person; an initial before a surname goes with it. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const next of stretches) {
    const between = out.at(-1)
    const before = out.at(-2)
    if ('who' in next && between !== undefined && before !== undefined && 'said' in between) {
      if ('who' in before && /^[\s-]+$/u.test(between.said)) {
        const both = before.who.filter((whom) => next.who.includes(whom))
        if (both.length > 0) {
          out.splice(-2, 2, { who: both })
          continue
        }
      }
      if ('said' in before && /^\p{Lu}$/u.test(before.said) && /^\.\s?$/u.test(between.said)) {
        out.splice(-2, 2, next)
        continue
      }
    }
    out.push(next)
  }
  return out
}
