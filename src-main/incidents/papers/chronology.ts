import { fill } from '#main/documents/paperWords.ts'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import { type CourseEvent, courseOf } from '#shared/incidents/course.ts'
import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { FileEntry, IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import { fact, namesOf } from './parts.ts'
import type { IncidentPaperWords } from './words.ts'

/**
 * All that was done about the incident, oldest first; null for who does not see the whole file.
 * @param outside for outside: no file is called by its name, no errand by its text, and who of the office
 *   looks after the file or reads it is left out, as are the papers that it made of it
 */
export function chronologyContent(
  file: IncidentFile,
  words: IncidentPaperWords,
  { outside = false }: { outside?: boolean } = {},
): IncidentPaperContent | null {
  if (!file.access.file) return null
  return {
    title: words.titles.chronology,
    facts: [...fact(words.incident, file.number), ...fact(words.receivedBy, file.owner?.name)],
    parts: [
      {
        heading: '',
        text: '',
        facts: courseOf(file)
          .filter((event) => !outside || !isOwnMatter(event))
          .map((event) => ({
            label: formatRigaInstant(event.at),
            text: [
              saidOf(file, event, { words, outside })
                .filter((some) => some !== '')
                .join(': '),
              event.by,
            ]
              .filter((some) => some !== '')
              .join('\n'),
          })),
      },
    ],
    signatures: [],
  }
}

/** Steps that are the office's own matter. */
const ownMatters: ReadonlySet<CourseEvent['kind']> = new Set([
  'takenUp',
  'passedOn',
  'readerAdded',
  'paperMade',
])

/** That somebody no longer reads it stands there as an entry, which says why. */
const isOwnMatter = (event: CourseEvent): boolean =>
  ownMatters.has(event.kind) || (event.kind === 'entry' && event.entry.kind === 'readerRemoved')

/** What a step was, and whom or what it was about. */
function saidOf(
  file: IncidentFile,
  event: CourseEvent,
  { words, outside }: { words: IncidentPaperWords; outside: boolean },
): string[] {
  switch (event.kind) {
    case 'filed':
    case 'takenUp':
      return [words.steps[event.kind]]
    case 'statementSigned':
      return [fill(words.signedStatement, { version: String(event.version) }), event.name]
    case 'attached':
      return [words.steps.attached, outside ? '' : event.name]
    case 'personAdded':
      return [event.struckOff ? words.personStruckOff : words.steps.personAdded, event.name]
    case 'paperMade':
      return [
        words.steps.paperMade,
        [`${words.titles[event.paper]} ${event.number}`, event.name]
          .filter((some) => some !== '')
          .join(', '),
      ]
    case 'actionAdded':
    case 'actionDone':
      return [words.steps[event.kind], outside ? '' : event.what]
    case 'entry':
      return saidOfEntry(file, event.entry, words)
    default:
      return [words.steps[event.kind], event.name]
  }
}

function saidOfEntry(
  file: IncidentFile,
  { kind, corrects, corrected, entry }: FileEntry,
  words: IncidentPaperWords,
): string[] {
  const what = entry === null ? `${kind}: ${words.unreadable}` : words.entries[entry.kind]
  return [
    standing(what, { corrects: corrects !== null, corrected }, words),
    entry === null ? '' : aboutOf(file, entry),
  ]
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
