import { fill } from '#main/documents/paperWords.ts'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import { fact, namesOf } from './parts.ts'
import type { IncidentPaperWords } from './words.ts'

/** All that was done about the incident, oldest first; null for who does not see the whole file. */
export function chronologyContent(
  file: IncidentFile,
  words: IncidentPaperWords,
): IncidentPaperContent | null {
  if (!file.access.file) return null
  const events = [
    { at: file.filedAt, what: words.filed, by: file.filedBy.name, about: '' },
    ...file.statements.map(({ requestedAt, takenBy, name }) => ({
      at: requestedAt,
      what: words.requested,
      by: takenBy.name,
      about: name,
    })),
    ...file.statements.flatMap(({ name, versions }) =>
      versions.map(({ version, enteredAt, enteredBy }) => ({
        at: enteredAt,
        what: fill(words.signedStatement, { version: String(version) }),
        by: enteredBy.name,
        about: name,
      })),
    ),
    ...file.entries.map(({ at, kind, corrects, corrected, entry, enteredBy }) => ({
      at,
      what: standing(
        entry === null ? `${kind}: ${words.unreadable}` : words.entries[entry.kind],
        { corrects: corrects !== null, corrected },
        words,
      ),
      by: enteredBy.name,
      about: entry === null ? '' : aboutOf(file, entry),
    })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  return {
    title: words.titles.chronology,
    facts: [...fact(words.incident, file.number), ...fact(words.receivedBy, file.owner?.name)],
    parts: [
      {
        heading: '',
        text: '',
        facts: events.map(({ at, what, by, about }) => ({
          label: formatRigaInstant(at),
          text: [[what, about].filter((some) => some !== '').join(': '), by].join('\n'),
        })),
      },
    ],
    signatures: [],
  }
}

/** What was entered, and whether it puts something right or was put right. */
function standing(
  what: string,
  { corrects, corrected }: { corrects: boolean; corrected: boolean },
  words: IncidentPaperWords,
): string {
  const said = corrects ? fill(words.corrects, { what }) : what
  return corrected ? fill(words.correctedLater, { what: said }) : said
}

function aboutOf(file: IncidentFile, entry: OwnEntry): string {
  switch (entry.kind) {
    case 'talk':
    case 'agreement':
      return namesOf(file, entry.persons)
    case 'notice':
    case 'noNotice':
    case 'personRemoved':
      return namesOf(file, [entry.person])
    case 'addition':
    case 'proposal':
    case 'decision':
    case 'agreedOnSpot':
    case 'answer':
    case 'closed':
      return entry.text
    case 'classified':
    case 'suspicion':
    case 'policeDecision':
    case 'reopened':
    case 'readerRemoved':
      return entry.why
    case 'reported':
      return [entry.unit, entry.number].filter((some) => some !== '').join(', ')
  }
}
