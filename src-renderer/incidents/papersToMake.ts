import { formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FileEntry, IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperKind, IncidentPaperOf } from '#shared/incidents/papers.ts'

/** A paper that can be made, and how the menu calls it. */
export interface PaperToMake {
  key: string
  word: string
  paper: IncidentPaperOf
  /** It is printed to be signed: it gets its number when it is signed. */
  toSign?: boolean
}

const printed = ['talk', 'agreement', 'decision', 'notice'] as const

/** Which papers can be made of what the reader sees of the file, in the order of its course. */
export function papersToMake(t: Texts, file: IncidentFile): PaperToMake[] {
  const kindOf = (kind: IncidentPaperKind): string => t(`incidents.paper.kind.${kind}`)
  const about = (kind: IncidentPaperKind, what: string): string =>
    t('incidents.paper.of', { kind: kindOf(kind), what })
  const ofEntry = ({ id, at, entry }: FileEntry): PaperToMake[] => {
    const kind = printed.find((each) => each === entry?.kind)
    return kind === undefined
      ? []
      : [{ key: id, word: about(kind, formatInstant(at)), paper: { kind, entry: id } }]
  }
  return [
    ...(file.access.file || file.access.report
      ? [{ key: 'report', word: kindOf('report'), paper: { kind: 'report' as const } }]
      : []),
    ...file.statements
      .filter(({ settledAt, draft }) => settledAt !== null || draft !== null)
      .map(({ id, name, settledAt }) => ({
        key: id,
        word:
          settledAt === null
            ? t('incidents.paper.explanationToSign', { name })
            : about('explanation', name),
        paper: { kind: 'explanation' as const, statement: id },
        toSign: settledAt === null,
      })),
    ...file.entries.flatMap(ofEntry),
    ...(file.access.file
      ? [
          { key: 'chronology', word: kindOf('chronology'), paper: { kind: 'chronology' as const } },
          {
            key: 'anonymised',
            word: kindOf('anonymised'),
            paper: { kind: 'anonymised' as const, hide: [] },
          },
          { key: 'policeFile', word: kindOf('policeFile'), paper: { kind: 'policeFile' as const } },
        ]
      : []),
  ]
}
