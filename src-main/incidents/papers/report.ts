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

/** The incident report (F); null where the reader does not see it. */
export function reportContent(
  file: IncidentFile,
  words: IncidentPaperWords,
): IncidentPaperContent | null {
  const { report, persons, attachments } = file
  if (report === null) return null
  const people = persons.map(
    ({ name, parts }) => `${name}: ${parts.map((one) => words.parts[one]).join(', ')}`,
  )
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
      ...part(words.attachments, attachments.map(({ name }) => name).join('\n')),
    ],
    signatures: [{ label: words.signature, name: file.filedBy.name }],
  }
}
