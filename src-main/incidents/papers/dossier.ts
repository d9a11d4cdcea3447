import { rigaDateOf, formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import type { FileEntry, IncidentFile, Statement } from '#shared/incidents/file.ts'
import type { IncidentDossierContent, IncidentPaperContent } from '#shared/incidents/papers.ts'
import { chronologyContent } from './chronology.ts'
import { entryContent } from './entry.ts'
import { explanationContent } from './explanation.ts'
import { fact, occurredText } from './parts.ts'
import { reportContent } from './report.ts'
import type { IncidentPaperWords } from './words.ts'

type Documents = IncidentDossierContent['documents']

const document = (of: string, on: string, content: IncidentPaperContent | null): Documents =>
  content === null ? [] : [{ of, on, content }]

/**
 * All papers of a file in one, in the order of its course, for the police: a list of what is handed
 * over, the papers, the files by their hash, a receipt. Null for who does not see the whole file.
 */
export function dossierContent(
  file: IncidentFile,
  {
    words,
    today,
    author,
    contact,
    institution,
    learners,
  }: Readonly<Record<'today' | 'author' | 'contact' | 'institution', string>> & {
    words: IncidentPaperWords
    learners: ReadonlySet<string>
  },
): IncidentDossierContent | null {
  if (!file.access.file) return null
  return {
    title: words.titles.policeFile,
    facts: [
      ...fact(words.addressee, addresseeOf(file, words)),
      ...fact(words.submitter, institution),
      ...fact(words.contactPerson, contact),
      ...fact(words.incident, file.number),
      ...fact(words.occurred, occurredText(file, words)),
      ...reportedFacts(file, words),
    ],
    documents: [
      ...document('', rigaDateOf(file.filedAt), reportContent(file, words)),
      ...file.statements
        .filter(isSettledOne)
        .flatMap((one) =>
          document(
            one.name,
            settledOn(one),
            explanationContent(file, { words, institution, learners }, one.id),
          ),
        ),
      ...file.entries.flatMap((one) => entryDocument(file, one, { words, contact })),
      ...document('', today, chronologyContent(file, words)),
    ],
    attachments: file.attachments.map(({ name, addedAt, capturedOn, size, sha256 }) => ({
      name,
      on: capturedOn ?? rigaDateOf(addedAt),
      size: sizeText(size),
      sha256,
    })),
    labels: words.dossier,
    handedBy: author,
  }
}

/** What is not signed yet is no paper of the file. */
const isSettledOne = ({ settledAt }: Statement): boolean => settledAt !== null

const settledOn = ({ versions, settledAt, requestedAt }: Statement): string =>
  versions.at(-1)?.signedOn ?? rigaDateOf(settledAt ?? requestedAt)

function entryDocument(
  file: IncidentFile,
  { id, at, entry }: FileEntry,
  about: { words: IncidentPaperWords; contact: string },
): Documents {
  switch (entry?.kind) {
    case 'talk':
    case 'agreement':
    case 'decision':
    case 'notice':
      return document(
        formatRigaInstant(at),
        rigaDateOf(at),
        entryContent(file, about, { kind: entry.kind, entry: id }),
      )
    default:
      return []
  }
}

const lastReported = ({ entries }: IncidentFile) =>
  entries.findLast(({ entry }) => entry?.kind === 'reported' && entry.addressee === 'police')

/** The police, and the unit it was reported to last. */
function addresseeOf(file: IncidentFile, words: IncidentPaperWords): string {
  const entry = lastReported(file)?.entry
  const unit = entry?.kind === 'reported' ? entry.unit : ''
  return unit.toLowerCase().includes('polic')
    ? unit
    : [words.police, unit].filter((one) => one !== '').join(', ')
}

/** Under which number it was reported last. */
function reportedFacts(file: IncidentFile, words: IncidentPaperWords) {
  const { entries } = file
  const reported = lastReported(file)
  if (reported?.entry?.kind !== 'reported') return []
  const answered = entries.flatMap(({ entry }) =>
    entry?.kind === 'answer' && entry.to === reported.id && entry.number !== ''
      ? [entry.number]
      : [],
  )
  return fact(words.policeNumber, answered.at(-1) ?? reported.entry.number)
}

/** Bytes as a paper in Latvian says them: `12 KB`, `1,4 MB`. */
const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
