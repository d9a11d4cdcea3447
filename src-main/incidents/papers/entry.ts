import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import { fact, nameOf, namesOf, occurredText, part } from './parts.ts'
import type { IncidentPaperWords } from './words.ts'

type Said = Omit<IncidentPaperContent, 'title'>
type Of<K extends OwnEntry['kind']> = Extract<OwnEntry, { kind: K }>

/**
 * The paper of one entry of the file: minutes of a talk, an agreement (H), a decision or a notice to
 * one party (I). Null where it is not there for the reader, is of another kind, or can't be read.
 * @param contact who can be asked about a decision or a notice
 */
export function entryContent(
  file: IncidentFile,
  { words, contact }: { words: IncidentPaperWords; contact: string },
  { kind, entry: id }: { kind: 'talk' | 'agreement' | 'decision' | 'notice'; entry: string },
): IncidentPaperContent | null {
  const found = file.entries.find((one) => one.id === id)
  if (!file.access.file || found?.entry?.kind !== kind) return null
  const said = saidOf(file, { words, contact }, found.entry)
  if (said === null) return null
  return {
    title: words.titles[kind],
    parts: said.parts,
    facts: [
      ...fact(words.incident, file.number),
      ...fact(words.at, formatRigaInstant(found.at)),
      ...said.facts,
    ],
    signatures: [...said.signatures, { label: words.signature, name: found.enteredBy.name }],
  }
}

function saidOf(
  file: IncidentFile,
  { words, contact }: { words: IncidentPaperWords; contact: string },
  entry: OwnEntry,
): Said | null {
  switch (entry.kind) {
    case 'talk':
      return talk(file, words, entry)
    case 'agreement':
      return agreement(file, words, entry)
    case 'decision':
      return {
        facts: [...aboutEvent(file, words), ...fact(words.contactPerson, contact)],
        parts: [...part(words.decided, entry.text), ...part(words.basis, entry.basis)],
        signatures: [],
      }
    case 'notice':
      return {
        facts: [
          ...fact(words.addressee, nameOf(file, entry.person)),
          ...aboutEvent(file, words),
          ...fact(words.contactPerson, contact),
          ...fact(words.channel, words.channels[entry.channel]),
          ...fact(words.receipt, entry.receipt),
        ],
        parts: part(words.noticeText, entry.text),
        signatures: signing(file, words.receivedNotice, [entry.person]),
      }
    default:
      return null
  }
}

/** What it is about: when it happened, and in what kind of place. Nothing else concerns every addressee. */
const aboutEvent = (file: IncidentFile, words: IncidentPaperWords) =>
  fact(
    words.aboutEvent,
    [occurredText(file, words), file.report === null ? '' : words.places[file.report.place.kind]]
      .filter((said) => said !== '')
      .join(', '),
  )

const signing = (file: IncidentFile, label: string, persons: readonly string[]) =>
  persons.map((id) => ({ label, name: nameOf(file, id) })).filter(({ name }) => name !== '')

const talk = (file: IncidentFile, words: IncidentPaperWords, entry: Of<'talk'>): Said => ({
  facts: [
    ...fact(words.place, entry.place),
    ...fact(
      words.participants,
      [namesOf(file, entry.persons), entry.others].filter((some) => some !== '').join(', '),
    ),
    ...fact(words.together, entry.together ? words.jointly : words.apart),
    ...fact(words.jointReason, entry.jointReason),
  ],
  parts: part(words.course, entry.minutes),
  signatures: signing(file, words.signature, entry.persons),
})

const agreement = (
  file: IncidentFile,
  words: IncidentPaperWords,
  entry: Of<'agreement'>,
): Said => ({
  facts: [
    ...fact(words.participants, namesOf(file, entry.persons)),
    ...fact(words.originalAt, entry.originalAt),
  ],
  parts: entry.points.map(({ text, by, due }, place) => ({
    heading: fill(words.point, { number: String(place + 1) }),
    text,
    facts: [...fact(words.by, by), ...fact(words.due, due === null ? '' : formatCivilDate(due))],
  })),
  signatures: signing(file, words.signature, entry.persons),
})
