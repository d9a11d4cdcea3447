import { fold } from '#shared/text/fold.ts'
import { isCaseOfName, othersCases } from './nameCases.ts'
import { formOf, isCase, keysOf, type NameForm, pairKeysOf } from './nameStems.ts'

/** Somebody by all that they are called in a file, be it a name or not: `kaimiņiene`. */
export interface Called {
  name: string
  /** What stands for them instead. */
  instead: () => string
}

/** A word of a text, and where it stands. */
interface Word extends NameForm {
  text: string
  from: number
  to: number
}

/** A word of what somebody is called. */
interface CalledWord extends Word {
  keys: ReadonlySet<string>
}

/** Words from `first` until before `end`. */
interface Span {
  first: number
  end: number
}

/**
 * Replaces all that others are called, in every case and as whole words only: `Anna` is not taken out of
 * `Annija`. Of two that fit in one place the longer is meant. The subject's own full name is never broken;
 * it goes only as a part of a longer name that is another's.
 * @param own the subject's names, former ones too
 */
export function hideWhole(text: string, others: readonly Called[], own: readonly string[]): string {
  const words = wordsIn(text)
  const phrases = others
    .map(({ name, instead }) => ({ name, instead, words: calledIn(name) }))
    .filter((phrase) => phrase.words.length > 0)
    .toSorted((one, other) => other.words.length - one.words.length)
  const names = own.map(calledIn)
  // Written as another is called and not as the subject is, it is the other: `Māra Kalniņa`, not `Māris Kalniņš`.
  const whole = (span: readonly Word[]): string =>
    span.map(({ text: word }) => fold(word)).join(' ')
  const theirs = new Set(phrases.map((phrase) => whole(phrase.words)))
  const mine = new Set(ordersOf(names).map(whole))
  const ownParts = names.flat().map(({ text: word }) => word)
  const isTheirs = othersCases(
    ownParts,
    phrases.flatMap((phrase) => phrase.words.map(({ text: word }) => word)),
  )
  const isMine = ownParts.map(isCaseOfName)
  const full = fullNames(text, words, names).filter(({ first, end }) => {
    const span = words.slice(first, end)
    if (span.some(({ text: word }) => isTheirs(word))) return false
    return mine.has(whole(span)) || !theirs.has(whole(span))
  })
  const beside = besideOwn(text, words, names)
  const ownWords = new Set(ownParts.map(fold))
  let [out, copied] = ['', 0]
  for (let place = 0; place < words.length; place += 1) {
    const found = phrases.find((phrase) => {
      const span = { first: place, end: place + phrase.words.length }
      return (
        stands(text, words, { place, phrase }) &&
        !full.some((name) => breaks(span, name)) &&
        !(phrase.words.length === 1 && isOwn(place, phrase.words[0]?.text ?? ''))
      )
    })
    const [first, last] = [words[place], words[place + (found?.words.length ?? 0) - 1]]
    if (found === undefined || first === undefined || last === undefined) continue
    out += text.slice(copied, first.from) + found.instead()
    copied = last.to
    place += found.words.length - 1
  }
  return hideSigns(out + text.slice(copied), others)

  /** One word that others are called as well: beside another of the subject's, or as only they are called. */
  function isOwn(place: number, called: string): boolean {
    const said = words[place]?.text ?? ''
    if (isTheirs(said)) return false
    if (beside.has(place)) return true
    if (isMine.some((isCase) => isCase(said)) && !isCaseOfName(called)(said)) return true
    const word = fold(said)
    return ownWords.has(word) && word !== fold(called)
  }
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    ...formOf(word),
    text: word,
    from: index,
    to: index + word.length,
  }))

/** A name's words, with all that their cases are found by. */
const calledIn = (name: string): CalledWord[] =>
  wordsIn(name).map((word) => ({ ...word, keys: new Set(keysOf(word.text)) }))

/** Who is called by signs alone: `$$$`. What only parts a text from itself, `…`, `???`, means nobody. */
const hideSigns = (text: string, others: readonly Called[]): string =>
  others
    .map(({ name, instead }) => ({ signs: name.trim(), instead }))
    .filter(
      ({ signs }) =>
        [...signs].length > 1 &&
        /^[^\p{L}\p{N}]*[^\p{L}\p{N}\s.,;:!?…'"„“”«»()_‐‑–—-][^\p{L}\p{N}]*$/u.test(signs),
    )
    .reduce(
      (out, { signs, instead }) => (out.includes(signs) ? out.replaceAll(signs, instead) : out),
      text,
    )

/** Whether a phrase stands in a text from this word on, its words as far apart as they are in it. */
function stands(
  text: string,
  words: readonly Word[],
  { place, phrase }: { place: number; phrase: { name: string; words: readonly CalledWord[] } },
): boolean {
  return phrase.words.every((word, nth) => {
    const [there, last, before] = [
      words[place + nth],
      words[place + nth - 1],
      phrase.words[nth - 1],
    ]
    if (there === undefined || !isSame(word, there, phrase.words.length > 1)) return false
    return (
      last === undefined ||
      before === undefined ||
      signs(text.slice(last.to, there.from)) === signs(phrase.name.slice(before.to, word.from))
    )
  })
}

/** What stands between two words: kinds of spaces, hyphens and apostrophes are all the same. */
const signs = (between: string): string =>
  between.replaceAll(/\s+/gu, ' ').replaceAll(/[‐‑]/gu, '-').replaceAll(/[’ʼ]/gu, "'")

/** A name keeps its capital, or is a common word; what is called by several words is so without capitals, too. */
const isSame = (called: CalledWord, there: Word, several: boolean): boolean =>
  called.capital && (there.capital || several) ? called.keys.has(there.key) : isCase(called, there)

/** A full name, its first and last word, and both turned round, the longest first. */
const ordersOf = (names: readonly (readonly CalledWord[])[]): (readonly CalledWord[])[] =>
  names
    .flatMap((name) => {
      const [first, last] = [name[0], name.at(-1)]
      if (first === undefined || last === undefined || name.length < 2) return []
      return [name, [last, ...name.slice(0, -1)], [first, last], [last, first]]
    })
    .toSorted((one, other) => other.length - one.length)

/** Where the subject is called by a full name of theirs, or by the first and last word of it, either way round. */
function fullNames(
  text: string,
  words: readonly Word[],
  names: readonly (readonly CalledWord[])[],
): Span[] {
  const orders = ordersOf(names).map((order) => order.map(({ keys }) => keys))
  const spans: Span[] = []
  for (let place = 0; place < words.length; place += 1) {
    const found = orders.find((order) =>
      order.every((keys, nth) => {
        const there = words[place + nth]
        return (
          there !== undefined &&
          keys.has(there.key) &&
          (nth === 0 || isNext(text, words[place + nth - 1], there))
        )
      }),
    )
    if (found === undefined) continue
    spans.push({ first: place, end: place + found.length })
    place += found.length - 1
  }
  return spans
}

/** Words of the text that stand beside another one as in the subject's own name. */
function besideOwn(
  text: string,
  words: readonly Word[],
  names: readonly (readonly Word[])[],
): ReadonlySet<number> {
  const pairs = new Set(
    names.flatMap((name) =>
      name.slice(1).flatMap(({ text: word }, nth) => pairKeysOf(name[nth]?.text ?? '', word)),
    ),
  )
  const beside = new Set<number>()
  for (const [place, word] of words.entries()) {
    const next = words[place + 1]
    if (next === undefined || !isNext(text, word, next)) continue
    if (pairs.has(`${word.key} ${next.key}`)) beside.add(place).add(place + 1)
  }
  return beside
}

const isNext = (text: string, one: Word | undefined, next: Word): boolean =>
  one !== undefined && /^[\s\-‐‑/]+$/u.test(text.slice(one.to, next.from))

/** Whether replacing a span would leave a part of a name, or take away no more than the name. */
const breaks = (span: Span, name: Span): boolean => {
  const [apart, inside] = [
    span.end <= name.first || name.end <= span.first,
    span.first <= name.first && name.end <= span.end,
  ]
  const longer = span.end - span.first > name.end - name.first
  return !apart && !(inside && longer)
}
