import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { IncidentFile, Statement, StatementVersion } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import { fact, occurredText, type Part } from './parts.ts'
import type { IncidentPaperWords } from './words.ts'

/**
 * One person's explanation (G), every version as it was signed. Nothing of the incident but when and
 * in what kind of place: others and what they said leave no trace. A draft as it is to be signed. Null
 * where the reader does not see it, or nothing of it is written.
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
  if (statement === undefined) return null
  const parts = partsOf(statement, words)
  if (parts === null) return null
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
    parts: [...parts, { heading: '', text: words.dataUse, facts: [] }],
    signatures: [
      ...(isGiven(statement) ? [{ label: words.signature, name: statement.name }] : []),
      { label: words.received, name: statement.takenBy.name },
      ...(statement.state === 'refused' ? [{ label: words.witness, name: statement.witness }] : []),
    ],
  }
}

/** Whether there is something that the person signs. */
const isGiven = ({ versions, settledAt }: Statement): boolean =>
  versions.length > 0 || settledAt === null

function partsOf(statement: Statement, words: IncidentPaperWords): Part[] | null {
  const { versions, settledAt, draft } = statement
  if (versions.length > 0) {
    return versions.map((version, place) => versionPart(version, versions[place + 1], words))
  }
  if (settledAt !== null) return [notGiven(statement, words)]
  if (draft === null) return null
  return [
    {
      heading: words.forSigning,
      text: draft.text,
      facts: fact(words.othersPresent, draft.othersPresent),
    },
  ]
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

/** What a version says; of a handwritten one that nobody typed out, where it stands. */
export function saidIn(
  { text, integrity }: Pick<StatementVersion, 'text' | 'integrity'>,
  words: IncidentPaperWords,
): string {
  if (text !== '') return text
  return integrity === 'sound' ? words.handwritten : words.unreadable
}

function versionPart(
  version: StatementVersion,
  next: StatementVersion | undefined,
  words: IncidentPaperWords,
): Part {
  const said = { version: String(version.version), signed: formatCivilDate(version.signedOn) }
  return {
    heading:
      next === undefined
        ? fill(words.version, said)
        : fill(words.versionAmended, { ...said, amended: formatCivilDate(next.signedOn) }),
    text: saidIn(version, words),
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
