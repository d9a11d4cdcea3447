import { fold } from '#shared/text/fold.ts'
import { formOf, keysOf } from './nameStems.ts'

const mans = ' s a am u'
const mansEndings: ReadonlySet<string> = new Set(mans.split(' '))

/** Endings of one person's name, folded, by how it ends where it stands by itself; '' is how they are called. */
const cases: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['s', mans],
      ['is', ' is a im i'],
      ['us', ' us um u'],
      // A man's name may end so as well: `Liepam`.
      ['a', ' a as ai am u'],
      ['e', ' e es ei em i'],
    ] as const
  ).map(([nominative, endings]) => [nominative, new Set(endings.split(' '))]),
)

/**
 * Whether a word is a case of just this name, and not of a man's or a woman's that has the same stem:
 * `Kalniņai` is of `Kalniņa`, not of `Kalniņš`. Of a name whose cases aren't known each that has its stem is.
 * @param name one word of a name
 */
export function isCaseOfName(name: string): (word: string) => boolean {
  const keys = new Set(keysOf(name))
  const folded = fold(name)
  const endings = cases.get(formOf(name).ending)
  return (word) => {
    const { key, ending } = formOf(word)
    if (!keys.has(key)) return false
    if (endings === undefined || endings.has(ending)) return true
    // A foreign name may take its endings after its own: `Denisam`.
    const said = fold(word)
    return said.startsWith(folded) && mansEndings.has(said.slice(folded.length))
  }
}

/**
 * Words that sound like the subject's own and are another's: of a man and a woman who share a name only the
 * case tells.
 * @param own words of the subject's names
 * @param others words of others' names
 */
export function othersCases(
  own: readonly string[],
  others: readonly string[],
): (word: string) => boolean {
  const ownKeys = new Set(own.flatMap(keysOf))
  const isOwn = own.map(isCaseOfName)
  const rivals = new Map<string, ((word: string) => boolean)[]>()
  for (const name of new Set(others)) {
    const shared = keysOf(name).filter((key) => ownKeys.has(key))
    const isTheirs = isCaseOfName(name)
    for (const key of shared) rivals.set(key, [...(rivals.get(key) ?? []), isTheirs])
  }
  return (word) => {
    const theirs = rivals.get(formOf(word).key)
    return (
      theirs !== undefined &&
      theirs.some((isTheirs) => isTheirs(word)) &&
      !isOwn.some((isMine) => isMine(word))
    )
  }
}
