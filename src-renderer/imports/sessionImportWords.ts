import type { Texts } from '#renderer/app/language/language.ts'
import { refusalText } from '#renderer/timetable/refusalText.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ImportedSessions, SessionsImportRefusal } from '#shared/imports/contract.ts'
import { refusalWords } from './importWords.ts'

/** What the import of a timetable did. */
export const sessionsDoneWords = (
  t: Texts,
  { created, updated, unchanged }: ImportedSessions,
): string =>
  [
    ...(created === 0 && updated > 0
      ? []
      : [t('imports.sessions.done.created', { count: created })]),
    ...(updated === 0 ? [] : [t('imports.sessions.done.updated', { count: updated })]),
    ...(unchanged === 0 ? [] : [t('imports.sessions.done.unchanged', { count: unchanged })]),
  ].join(' ')

/** Why no session was entered. */
export const sessionsRefusalWords = (
  t: Texts,
  refusal: SessionsImportRefusal | CommonRefusal,
): string => {
  switch (refusal.reason) {
    case 'nothingToImport':
      return t('imports.sessions.nothing')
    case 'rowsChanged':
      return t('imports.sessions.rowsChanged', { count: refusal.count })
    case 'clashes':
    case 'groupArchived':
    case 'outsideDates':
    case 'remoteShareExceeded':
    case 'practiceRemote':
    case 'timesReversed':
      return `${refusalText(t, refusal)} ${t('imports.sessions.nothingWritten')}`
    default:
      return refusalWords(t, refusal)
  }
}
