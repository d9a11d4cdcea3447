import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperContent, IncidentPaperOf } from '#shared/incidents/papers.ts'
import { chronologyContent } from './chronology.ts'
import { entryContent } from './entry.ts'
import { explanationContent } from './explanation.ts'
import { reportContent } from './report.ts'
import type { IncidentPaperWords } from './words.ts'

/** What a paper says, of what its reader sees of the incident; null where it is not for them. */
export function contentOf(
  file: IncidentFile,
  words: IncidentPaperWords,
  of: IncidentPaperOf,
): IncidentPaperContent | null {
  switch (of.kind) {
    case 'report':
      return reportContent(file, words)
    case 'chronology':
      return chronologyContent(file, words)
    case 'explanation':
      return explanationContent(file, words, of.statement)
    case 'talk':
    case 'agreement':
    case 'decision':
    case 'notice':
      return entryContent(file, words, of)
  }
}
