import type { IncidentFile } from '#shared/incidents/file.ts'
import type {
  IncidentDossierContent,
  IncidentPaperContent,
  IncidentPaperOf,
} from '#shared/incidents/papers.ts'
import { anonymisedContent, type Naming } from './anonymised.ts'
import { chronologyContent } from './chronology.ts'
import { dossierContent } from './dossier.ts'
import { entryContent } from './entry.ts'
import { explanationContent } from './explanation.ts'
import { reportContent } from './report.ts'
import type { IncidentPaperWords } from './words.ts'

/** What a paper says, by how it is typeset; `unnamed`: nobody is to be known from it. */
export type PaperBody =
  | { kind: 'incidentPaper'; content: IncidentPaperContent; unnamed: boolean }
  | { kind: 'incidentDossier'; content: IncidentDossierContent; unnamed: false }

/** What else a paper may need to know: who makes it on which day, and whose names are to be hidden. */
export interface About {
  words: IncidentPaperWords
  today: string
  author: string
  /** Who can be asked about it outside: the author with phone and e-mail. */
  contact: string
  institution: string
  naming: Naming
  /** Who on the file learns or has learned here, by their ids in the office. */
  learners: ReadonlySet<string>
}

/** A paper of what its reader sees of the incident; null where it is not for them. */
export function bodyOf(file: IncidentFile, about: About, of: IncidentPaperOf): PaperBody | null {
  if (of.kind === 'policeFile') {
    const content = dossierContent(file, about)
    return content === null ? null : { kind: 'incidentDossier', content, unnamed: false }
  }
  const content = contentOf(file, about, of)
  return content === null
    ? null
    : { kind: 'incidentPaper', content, unnamed: of.kind === 'anonymised' }
}

function contentOf(
  file: IncidentFile,
  { words, naming, institution, learners, contact }: About,
  of: Exclude<IncidentPaperOf, { kind: 'policeFile' }>,
): IncidentPaperContent | null {
  switch (of.kind) {
    case 'report':
      return reportContent(file, words)
    case 'chronology':
      return chronologyContent(file, words)
    case 'explanation':
      return explanationContent(file, { words, institution, learners }, of.statement)
    case 'anonymised':
      return anonymisedContent(file, words, naming, of.hide)
    case 'talk':
    case 'agreement':
    case 'decision':
    case 'notice':
      return entryContent(file, { words, contact }, of)
  }
}
