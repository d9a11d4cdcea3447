import type { FileEntry, Handling, IncidentFile } from './file.ts'
import type { IncidentPaperKind } from './papers.ts'

/** One step of what was done about an incident. */
type CourseStep =
  | { kind: 'filed' | 'takenUp' }
  /** Whom it was given to. */
  | { kind: 'passedOn' | 'readerAdded'; name: string }
  /** Who was put on it after it was filed; '' where nobody is to be named. */
  | { kind: 'personAdded'; name: string; struckOff: boolean }
  /** `name`: whose explanation it is of, or ''. */
  | { kind: 'paperMade'; paper: IncidentPaperKind; number: string; name: string }
  /** Whose explanation it is. */
  | { kind: 'statementAsked' | 'statementRefused' | 'statementGivenUp'; name: string }
  | { kind: 'statementSigned'; name: string; version: number }
  /** The name of the file. */
  | { kind: 'attached'; name: string }
  | { kind: 'actionAdded' | 'actionDone'; what: string }
  | { kind: 'entry'; entry: FileEntry }

/** When it was, as an instant, and by whom; '' where that is not known any more. */
export type CourseEvent = CourseStep & { key: string; at: string; by: string }

/** All that was done about an incident as far as its reader sees it, oldest first. */
export const courseOf = (file: IncidentFile): CourseEvent[] =>
  [
    { kind: 'filed' as const, key: 'filed', at: file.filedAt, by: file.filedBy.name },
    ...file.handling.map(stepOfHandling),
    ...file.statements.flatMap(stepsOfStatement),
    ...file.attachments.map(({ id, name, addedAt, addedBy }) => ({
      kind: 'attached' as const,
      key: id,
      at: addedAt,
      by: addedBy.name,
      name,
    })),
    ...file.actions.flatMap(stepsOfAction),
    ...file.entries.map((entry) => ({
      kind: 'entry' as const,
      key: entry.id,
      at: entry.at,
      by: entry.enteredBy.name,
      entry,
    })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))

function stepOfHandling(step: Handling): CourseEvent {
  const when = { key: step.id, at: step.at, by: step.by?.name ?? '' }
  switch (step.kind) {
    case 'takenUp':
      return { kind: step.kind, ...when }
    case 'passedOn':
    case 'readerAdded':
      return { kind: step.kind, ...when, name: step.to.name }
    case 'personAdded':
      return { kind: step.kind, ...when, name: step.name, struckOff: step.struckOff }
    case 'paperMade':
      return { kind: step.kind, ...when, paper: step.paper, number: step.number, name: step.name }
  }
}

const settledAs = { refused: 'statementRefused', unobtainable: 'statementGivenUp' } as const

function stepsOfStatement(statement: IncidentFile['statements'][number]): CourseEvent[] {
  const { id, name, state, requestedAt, requestedBy, versions, settledAt, settledBy } = statement
  return [
    {
      kind: 'statementAsked',
      key: id,
      at: requestedAt,
      by: requestedBy.name,
      name,
    },
    ...versions.map((version): CourseEvent => ({
      kind: 'statementSigned',
      key: version.id,
      at: version.enteredAt,
      by: version.enteredBy.name,
      name,
      version: version.version,
    })),
    ...((state === 'refused' || state === 'unobtainable') && settledAt !== null
      ? [
          {
            kind: settledAs[state],
            key: `${id}/settled`,
            at: settledAt,
            by: settledBy?.name ?? '',
            name,
          },
        ]
      : []),
  ]
}

const stepsOfAction = ({
  id,
  what,
  addedAt,
  addedBy,
  doneAt,
  doneBy,
}: IncidentFile['actions'][number]): CourseEvent[] => [
  { kind: 'actionAdded', key: id, at: addedAt, by: addedBy.name, what },
  ...(doneAt === null
    ? []
    : [
        {
          kind: 'actionDone' as const,
          key: `${id}/done`,
          at: doneAt,
          by: doneBy?.name ?? '',
          what,
        },
      ]),
]
