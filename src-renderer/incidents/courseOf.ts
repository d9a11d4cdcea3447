import type { Texts } from '#renderer/app/language/language.ts'
import type { FileEntry, IncidentFile } from '#shared/incidents/file.ts'

interface CourseEvent {
  key: string
  at: string
  word: string
  entry: FileEntry | null
}

/** Events of a file in the order in which they happened. */
export const courseOf = (t: Texts, file: IncidentFile): CourseEvent[] =>
  [
    { key: 'filed', at: file.filedAt, word: t('incidents.word.course.filed'), entry: null },
    ...file.statements.flatMap(({ id, name, requestedAt, versions }) => [
      {
        key: id,
        at: requestedAt,
        word: t('incidents.word.course.statementAsked', { name }),
        entry: null,
      },
      ...versions.map((version) => ({
        key: version.id,
        at: version.enteredAt,
        word: t('incidents.word.course.statementSigned', { name, number: version.version }),
        entry: null,
      })),
    ]),
    ...file.attachments.map(({ id, name, addedAt }) => ({
      key: id,
      at: addedAt,
      word: t('incidents.word.course.attached', { name }),
      entry: null,
    })),
    ...file.actions.flatMap(({ id, what, doneAt }) =>
      doneAt === null
        ? []
        : [
            {
              key: id,
              at: doneAt,
              word: t('incidents.word.course.actionDone', { what }),
              entry: null,
            },
          ],
    ),
    ...file.entries.map((entry) => ({ key: entry.id, at: entry.at, word: '', entry })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
