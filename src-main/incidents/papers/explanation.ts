import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { IncidentFile, Statement, StatementVersion } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import { fact, occurredText, type Part } from './parts.ts'
import type { IncidentPaperWords } from './words.ts'

/**
 * One person's explanation (G), every version as it was signed. Nothing of the incident but when and
 * in what kind of place: others and what they said leave no trace. Null where the reader does not see
 * it, or nothing of it is settled.
 * @param learners who on the file learns or has learned here
 */
export function explanationContent(
  file: IncidentFile,
  {
    words,
    institution,
    learners,
  }: { words: IncidentPaperWords; institution: string; learners: ReadonlySet<string> },
  id: string,
): IncidentPaperContent | null {
  const statement = file.statements.find((one) => one.id === id)
  if (statement === undefined || statement.settledAt === null) return null
  const { versions } = statement
  return {
    title: words.titles.explanation,
    facts: [
      ...fact(
        words.addressee,
        [institution, file.owner?.name ?? ''].filter((one) => one !== '').join(', '),
      ),
      ...fact(
        words.from,
        [statement.name, statusOf(file, statement.person, { words, learners })]
          .filter((one) => one !== '')
          .join(', '),
      ),
      ...fact(words.incident, file.number),
      ...fact(words.occurred, occurredText(file, words)),
      ...fact(words.place, file.report === null ? '' : words.places[file.report.place.kind]),
      ...fact(words.attachments, attachmentsOf(file, id)),
    ],
    parts: [
      ...(versions.length === 0
        ? [notGiven(statement, words)]
        : versions.map((version, place) => versionPart(version, versions[place + 1], words))),
      { heading: '', text: words.dataUse, facts: [] },
    ],
    signatures: [
      ...(versions.length === 0 ? [] : [{ label: words.signature, name: statement.name }]),
      { label: words.received, name: statement.takenBy.name },
      ...(statement.state === 'refused' ? [{ label: words.witness, name: statement.witness }] : []),
    ],
  }
}

/** In what standing somebody explains; '' of who is not on the file any more. */
function statusOf(
  { persons }: IncidentFile,
  id: string,
  { words, learners }: { words: IncidentPaperWords; learners: ReadonlySet<string> },
): string {
  const person = persons.find((one) => one.id === id)
  if (person === undefined) return ''
  if (person.staff) return words.status.staff
  if (person.parts.includes('representative')) return words.status.representative
  return person.who.kind === 'known' && learners.has(person.who.person)
    ? words.status.learner
    : words.status.other
}

const attachmentsOf = ({ attachments }: IncidentFile, statement: string): string =>
  attachments
    .filter((one) => one.statement === statement)
    .map(({ name }) => name)
    .join('\n')

function versionPart(
  version: StatementVersion,
  next: StatementVersion | undefined,
  words: IncidentPaperWords,
): Part {
  const said = { version: String(version.version), signed: formatCivilDate(version.signedOn) }
  const read = version.integrity === 'sound' || version.text !== ''
  return {
    heading:
      next === undefined
        ? fill(words.version, said)
        : fill(words.versionAmended, { ...said, amended: formatCivilDate(next.signedOn) }),
    text: read ? version.text : words.unreadable,
    facts: [
      ...fact(words.reason, version.reason),
      ...fact(words.othersPresent, version.othersPresent),
      ...fact(words.signer, version.signer),
      ...fact(words.originalAt, version.originalAt),
      ...(version.mode === 'takenDown' ? fact(words.signature, words.takenDown) : []),
    ],
  }
}

const notGiven = ({ state, reason }: Statement, words: IncidentPaperWords): Part => ({
  heading: state === 'refused' ? words.refused : words.unobtainable,
  text: '',
  facts: fact(words.why, reason),
})
