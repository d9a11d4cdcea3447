import { fold } from '#shared/text/fold.ts'
import { Bearers } from './bearers.ts'
import { hideContacts } from './contactsInText.ts'
import { isCaseOfName, othersCases } from './nameCases.ts'
import { pairKeysOf, rememberingKeys, stemOf } from './nameStems.ts'
import { hideWhole } from './wholeNames.ts'

/** Somebody whose name may stand in a text. `alone`: a given or family name by itself means them, too. */
export interface KnownName {
  id: string
  givenName: string
  familyName: string
  alone: boolean
}

const letters = (place: number): string => {
  const letter = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? letter : `${letters(Math.floor(place / 26) - 1)}${letter}`
}

// Words with a capital, as names stand in a text: `Oto Briedis`, `O'Konors`, `Bērziņš/Kalniņa`, `A. Bērziņš`.
const inRow =
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?:(?:\s+|[-‐‑'’ʼ/]|(?<=(?<![\p{L}\p{M}])\p{Lu})\.\s*)\p{Lu}[\p{L}\p{M}]*)+/gu

/** Who is meant by two words beside each other, by two that are a whole name, and by one alone. */
interface Named {
  pairs: Bearers
  whole: Bearers
  single: Bearers
  /** Words of names that sound like the subject's own: whose they are, tells only the case. */
  alike: readonly Alike[]
}

/** `alone`: by itself it means somebody, too. */
interface Alike {
  word: string
  id: string
  alone: boolean
}

/** Somebody of whom a file speaks; `id` null: the office does not know them. */
export interface SpokenOf {
  name: string
  id: string | null
  /** How they are reached, as it was written down. */
  contacts?: readonly string[]
}

/** Names others than the subject `Persona A`, `Persona B` …, each the same wherever they stand. */
export interface Pseudonyms {
  /** What stands for somebody; the first who is asked for is A. */
  of(id: string): string
  /** What stands for somebody the office knows by nothing but a name. */
  ofName(name: string): string
  /** A text with every known name replaced; the subject's own stay. */
  hide(text: string): string
  /**
   * The same where these others are spoken of too: a name of theirs, even alone, means them there, and so
   * does all that they are called, though it be no name, and how they are reached.
   */
  beside(others: readonly SpokenOf[]): Pseudonyms
  /** Whether a name is the subject's, or a part of it. */
  isOwn(name: string): boolean
}

/**
 * @param word what stands before the letter: `Persona`
 * @param subject whose copy it is: their names, former ones too
 * @param known everybody whose name may stand in a text
 */
export function pseudonyms(
  word: string,
  subject: { id: string; name: string; names: readonly string[] },
  known: readonly KnownName[],
): Pseudonyms {
  const given = new Map<string, string>()
  const keysOf = rememberingKeys()
  const ownWords = subject.names.flatMap(wordsOf)
  const own = new Set(ownWords.flatMap(keysOf))
  const pairs = new Bearers()
  const single = new Bearers()
  const alike: Alike[] = []
  const heard = new Set<string>()
  for (const { id, givenName, familyName, alone } of known) {
    if (id === subject.id) continue
    const [firsts, lasts] = [wordsOf(givenName), wordsOf(familyName)]
    for (const first of firsts) {
      for (const last of lasts) {
        pairs.learn(pairKeysOf(first, last, keysOf), id)
      }
    }
    for (const word of [...firsts, ...lasts].filter(isAlike)) {
      // Whole offices bear a common name: each is told apart once.
      if (!alone && heard.has(word)) continue
      heard.add(word)
      alike.push({ word, id, alone })
    }
    if (!alone) continue
    for (const part of [...firsts, ...lasts]) {
      if (isAlone(part)) single.learn(keysOf(part), id)
    }
  }
  const of = (id: string): string => {
    if (id === subject.id) return subject.name
    const now = given.get(id)
    if (now !== undefined) return now
    const made = `${word} ${letters(given.size)}`
    given.set(id, made)
    return made
  }
  // The subject's first and last word, and these with all that stand beside each other: both ways round.
  const [ownPair, ownBeside] = [new Set<string>(), new Set<string>()]
  for (const name of subject.names) {
    const words = wordsOf(name)
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined) continue
    for (const key of pairKeysOf(first, last)) ownPair.add(key)
    for (const [place, next] of [...words.slice(1), first].entries()) {
      for (const key of pairKeysOf(words[place] ?? '', next)) ownBeside.add(key)
    }
  }
  return naming({ pairs, whole: pairs, single, alike })

  function naming({ pairs, whole, single, alike }: Named): Pseudonyms {
    const idOf = (name: string): string => idIn(pairs, name)
    const isTheirs = othersCases(
      ownWords,
      alike.map(({ word }) => word),
    )
    const alone = alike
      .filter((one) => one.alone)
      .map(({ word, id }) => ({ id, isCase: isCaseOfName(word) }))
    const idAlone = (word: string): string | undefined =>
      single.get(stemOf(word)) ??
      (isTheirs(word) ? alone.find(({ isCase }) => isCase(word))?.id : undefined)
    return {
      of,
      ofName: (name) => {
        const stems = wordsOf(name).map(stemOf)
        const isOwn =
          ownPair.has(`${stems[0] ?? ''} ${stems.at(-1) ?? ''}`) &&
          // `Anna Bērza-Krūmiņa` is not `Anna Krūmiņa`.
          stems.every((stem) => own.has(stem))
        return isOwn ? subject.name : of(idOf(name))
      },
      hide(text) {
        const withPairs = text.replaceAll(inRow, (run) => hideRun(run, { pairs, whole, isTheirs }))
        return withPairs.replaceAll(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+/gu, (one) => {
          const id = idAlone(one)
          return id === undefined ? one : of(id)
        })
      },
      beside(others) {
        const [more, wholes, alone] = [new Bearers(pairs), new Bearers(whole), new Bearers(single)]
        const sounding = [...alike]
        for (const { name, id } of others) {
          const means = id ?? idOf(name)
          const words = wordsOf(name).filter((word) => /^\p{Lu}/u.test(word))
          for (const [place, word] of words.entries()) {
            const next = words[place + 1]
            if (next !== undefined) {
              for (const names of words.length === 2 ? [more, wholes] : [more]) {
                names.learn(pairKeysOf(word, next), means)
              }
            }
            if (isAlone(word)) alone.learn(keysOf(word), means)
            else if (isAlike(word)) sounding.push({ word, id: means, alone: true })
          }
        }
        const there = naming({ pairs: more, whole: wholes, single: alone, alike: sounding })
        const called = others.map(({ name, id }) => ({
          name,
          // What is the subject's own is not replaced at all; what is, is another's, though it sound alike.
          instead: () => of(id ?? idIn(more, name)),
        }))
        const reached = others.flatMap(({ contacts = [] }, nth) =>
          contacts.map((contact) => ({ contact, instead: () => called[nth]?.instead() ?? word })),
        )
        // As it is written first: what somebody from outside is called may be no name at all.
        const hide = (text: string): string =>
          there.hide(hideWhole(hideContacts(text, reached), called, subject.names))
        return { ...there, hide }
      },
      isOwn: (name) => wordsOf(name).every((word) => own.has(stemOf(word))),
    }
  }

  /** Whether a word alone means somebody: no initial, and none of the subject's own. */
  function isAlone(word: string): boolean {
    return word.normalize('NFC').length > 1 && !own.has(stemOf(word))
  }

  /** Whether a word has the stem of one of the subject's own, and is more than an initial. */
  function isAlike(word: string): boolean {
    return word.normalize('NFC').length > 1 && keysOf(word).some((key) => own.has(key))
  }

  /** The last of the words from this place on that stand as in the subject's own name. */
  function endOfOwn(spoken: readonly Spoken[], from: number): number {
    let place = from
    while (isOwnIn(ownBeside, spoken[place], spoken[place + 1])) place += 1
    return place
  }

  /** Words with a capital in a row: whoever two neighbours name, leaves with all of their name that follows. */
  function hideRun(
    run: string,
    { pairs, whole, isTheirs }: Pick<Named, 'pairs' | 'whole'> & Theirs,
  ): string {
    const words = run.split(/([\p{L}\p{M}]+)/u)
    const spoken = wordsOf(run).map((word) => ({ stem: stemOf(word), theirs: isTheirs(word) }))
    const idFor = (one: Spoken, other: Spoken): string | undefined =>
      pairs.get(`${one.stem} ${other.stem}`)
    const meant = (one: Spoken, other: Spoken): string | undefined =>
      isOwnIn(ownPair, one, other) ? undefined : idFor(one, other)
    const out: string[] = []
    for (let place = 0; place < spoken.length; place += 1) {
      const last = endOfOwn(spoken, place)
      if (last - place > 1) {
        out.push(...words.slice(2 * place, 2 * last + 2))
        place = last
        continue
      }
      const [first = unsaid, second = unsaid, third = unsaid] = spoken.slice(place, place + 3)
      // Of two names that others bear as well: whose they are, tells what follows.
      const theirs =
        whole.has(`${first.stem} ${second.stem}`) || meant(first, second) === meant(second, third)
      const beforeOwn =
        isOwnIn(ownPair, second, third) && idFor(first, second) !== idFor(second, third)
      const id = beforeOwn || (last > place && !theirs) ? undefined : meant(first, second)
      out.push(words[2 * place] ?? '', id === undefined ? (words[2 * place + 1] ?? '') : of(id))
      if (id === undefined) continue
      const taken = [first, second]
      place += 1
      for (const next of spoken.slice(place + 1)) {
        // The same word again begins their name anew.
        if (taken.some(({ stem }) => stem === next.stem)) break
        if (!taken.some((one) => meant(one, next) === id)) break
        taken.push(next)
        place += 1
      }
    }
    return out.join('')
  }
}

/** A word that stands beside others, by its stem; `theirs`: only by that it is the subject's. */
interface Spoken {
  stem: string
  theirs: boolean
}
interface Theirs {
  isTheirs: (word: string) => boolean
}
const unsaid: Spoken = { stem: '', theirs: false }

/** Whether two words beside each other are the subject's own. */
const isOwnIn = (
  pairs: ReadonlySet<string>,
  one: Spoken | undefined,
  other: Spoken | undefined,
): boolean =>
  one?.theirs !== true &&
  other?.theirs !== true &&
  pairs.has(`${one?.stem ?? ''} ${other?.stem ?? ''}`)

/** Who bears a name; whom nobody knows is known by it. */
function idIn(pairs: Bearers, name: string): string {
  const stems = wordsOf(name).map(stemOf)
  const key = `${stems[0] ?? ''} ${stems.length > 1 ? (stems.at(-1) ?? '') : ''}`
  return pairs.get(key) ?? `name ${fold(name)}`
}

/** What a name is written of: `O'Konors`, `A.Bērziņš` and `Bērziņš/Kalniņa` are two words each. */
const wordsOf = (name: string): string[] =>
  name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '')
