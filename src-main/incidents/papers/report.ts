import { fill } from '#main/documents/paperWords.ts'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import type { ReportInput } from '#shared/incidents/schema.ts'
import { fact, occurredText, part, sessionText } from './parts.ts'
import type { IncidentPaperWords } from './words.ts'

/** What it was reported as. */
export const signsOf = (
  { categories, categoryNote }: Pick<ReportInput, 'categories' | 'categoryNote'>,
  words: IncidentPaperWords,
): string =>
  [...categories.map((category) => words.categories[category]), categoryNote]
    .filter((one) => one !== '')
    .join('; ')

type Involved = IncidentFile['persons'][number]

const partsOf = ({ name, parts }: Pick<Involved, 'name' | 'parts'>, words: IncidentPaperWords) =>
  `${name}: ${parts.map((one) => words.parts[one]).join(', ')}`

/**
 * The incident report (F): what was filed, whom it named and what its writer attached. What others added
 * since stands below the writer's signature. Null where the reader does not see the report.
 */
export function reportContent(
  file: IncidentFile,
  words: IncidentPaperWords,
): IncidentPaperContent | null {
  const { report, filed, attachments } = file
  if (report === null) return null
  const people = filed.map((one) => partsOf(one, words))
  const own = attachments.filter((one) => isOfReport(one) && isWriters(file, one))
  const place = [words.places[report.place.kind], report.place.text]
  return {
    title: words.titles.report,
    facts: [
      ...fact(words.incident, file.number),
      ...fact(words.occurred, occurredText(file, words)),
      ...fact(words.place, place.filter((said) => said !== '').join(', ')),
      ...fact(words.session, sessionText(file)),
      ...fact(words.filedBy, file.filedBy.name),
      ...fact(words.filedAt, formatRigaInstant(file.filedAt)),
      ...fact(words.receivedBy, file.owner?.name),
      ...fact(words.signs, signsOf(report, words)),
      ...fact(words.persons, people.join('\n')),
    ],
    parts: [
      ...part(words.facts, report.facts),
      ...part(words.firstResponse, report.firstResponse),
      ...part(words.attachments, own.map(({ name }) => name).join('\n')),
    ],
    signatures: [{ label: words.signature, name: file.filedBy.name }],
    after: part(words.addedLater, addedLater(file, words).join('\n')),
  }
}

type Attached = IncidentFile['attachments'][number]

/** What belongs to an explanation goes with that. */
const isOfReport = ({ statement }: Attached): boolean => statement === null

const isWriters = ({ filedBy }: IncidentFile, { addedBy }: Attached): boolean =>
  addedBy.account === filedBy.account

/** Who was put on the incident, is called otherwise or in other parts, was struck off, and files of others. */
function addedLater(file: IncidentFile, words: IncidentPaperWords): string[] {
  const { filed, persons, entries, attachments } = file
  const line = (what: string, at: string, by: string): string =>
    fill(words.byWhom, { what, by, at: formatRigaInstant(at) })
  const filedAs = new Map(filed.map((one) => [one.id, partsOf(one, words)]))
  return [
    ...persons
      .filter((one) => filedAs.get(one.id) !== partsOf(one, words))
      .map((one) =>
        line(partsOf(one, words), one.said?.at ?? file.filedAt, one.said?.by.name ?? ''),
      ),
    ...entries.flatMap(({ entry, enteredAt, enteredBy }) => {
      const gone =
        entry?.kind === 'personRemoved' ? filed.find(({ id }) => id === entry.person) : undefined
      return gone === undefined
        ? []
        : [line(`${words.entries.personRemoved}: ${gone.name}`, enteredAt, enteredBy.name)]
    }),
    ...attachments
      .filter((one) => isOfReport(one) && !isWriters(file, one))
      .map(({ name, addedAt, addedBy }) => line(name, addedAt, addedBy.name)),
  ]
}
