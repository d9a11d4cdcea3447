import { fill } from '#main/documents/paperWords.ts'
import { anonymiser, type Hidden, letterOf } from '#shared/incidents/anonymise.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import { chronologyContent } from './chronology.ts'
import { saidIn } from './explanation.ts'
import { fact, occurredText, part, type Part } from './parts.ts'
import { signsOf } from './report.ts'
import type { IncidentPaperWords } from './words.ts'

/** Names by which people of an incident and of the office may be known besides those on the file. */
export interface Naming {
  /** Other names of persons on the file, by their place on it; and of those who were struck off it. */
  persons: ReadonlyMap<string, readonly string[]>
  struckOff: readonly (readonly string[])[]
  staff: readonly string[]
}

/**
 * The file for outside, without the name of anybody in what was written either: report, explanations
 * as they stand, and the course. Null for who does not see the whole file.
 * @param hide further words that lead to somebody, as whoever makes it knows them
 */
export function anonymisedContent(
  file: IncidentFile,
  words: IncidentPaperWords,
  naming: Naming,
  hide: readonly string[],
): IncidentPaperContent | null {
  const { report } = file
  // A file or an errand may bear a name in a way that no rule of names finds.
  const chronology = chronologyContent(file, words, { outside: true })
  if (report === null || chronology === null) return null
  const bare = hidingIn(file, words, naming, hide)
  const people = file.persons.map(({ name, parts, minor }) => {
    const who = `${name}: ${parts.map((one) => words.parts[one]).join(', ')}`
    return minor === 'yes' ? fill(words.minor, { who }) : who
  })
  const place = [words.places[report.place.kind], report.place.text]
  const whole: IncidentPaperContent = {
    title: words.titles.anonymised,
    facts: [
      ...fact(words.incident, file.number),
      ...fact(words.occurred, occurredText(file, words)),
      ...fact(words.place, place.filter((said) => said !== '').join(', ')),
      ...fact(words.signs, signsOf(report, words)),
      ...fact(words.persons, people.join('\n')),
    ],
    parts: [
      ...part(words.facts, report.facts),
      ...part(words.firstResponse, report.firstResponse),
      ...explained(file, words),
      ...chronology.parts.map((one) => ({ ...one, heading: words.titles.chronology })),
    ],
    signatures: [],
  }
  return withoutNames(whole, bare)
}

/** Every version of every explanation, by whose it is. */
const explained = ({ statements }: IncidentFile, words: IncidentPaperWords): Part[] =>
  statements.flatMap(({ name, versions }) =>
    versions.map((one) => ({
      heading: fill(words.explanationOf, { name, version: String(one.version) }),
      text: saidIn(one, words),
      facts: fact(words.reason, one.reason),
    })),
  )

/** Takes the names out of one text. */
function hidingIn(
  { persons }: IncidentFile,
  words: IncidentPaperWords,
  naming: Naming,
  hide: readonly string[],
): (text: string) => string {
  const personOf = (nth: number, names: readonly string[]): Hidden => ({
    as: fill(words.persona, { letter: letterOf(nth) }),
    names,
    lesser: false,
  })
  const involved = [
    ...persons.map(({ id, name }) => [name, ...(naming.persons.get(id) ?? [])]),
    ...naming.struckOff,
  ]
  const known = new Set(involved.flat())
  const phrases = hide.filter((one) => /\s/u.test(one))
  const hideNames = anonymiser(
    [
      ...involved.map((names, nth) => personOf(nth, names)),
      { as: words.hidden, names: hide.filter((one) => !/\s/u.test(one)), lesser: false },
      { as: words.staff, names: naming.staff.filter((name) => !known.has(name)), lesser: true },
    ],
    { either: words.either, contact: words.contact },
  )
  return (text) => hideNames(withoutPhrases(text, phrases, words.hidden))
}

/** Phrases as they were typed, in any case of letters. */
const withoutPhrases = (text: string, phrases: readonly string[], hidden: string): string =>
  phrases.reduce(
    (left, phrase) =>
      left.replace(
        new RegExp(phrase.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`), 'giu'),
        () => hidden,
      ),
    text,
  )

/** Everything that was written; the labels are the office's own. */
function withoutNames(
  { title, facts, parts }: IncidentPaperContent,
  bare: (text: string) => string,
): IncidentPaperContent {
  const bareFacts = (some: typeof facts) =>
    some.map(({ label, text }) => ({ label, text: bare(text) }))
  return {
    title,
    facts: bareFacts(facts),
    parts: parts.map((one) => ({
      heading: bare(one.heading),
      text: bare(one.text),
      facts: bareFacts(one.facts),
    })),
    signatures: [],
  }
}
