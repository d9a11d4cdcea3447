import '#renderer/recordings/texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ImportedReportCounts, ReportImportRefusal } from '#shared/imports/contract.ts'
import type { ReportImportRow } from '#shared/imports/schema.ts'
import { Standing } from '#shared/recordings/standing.ts'
import { refusalWords } from './importWords.ts'

/** What somebody pressed on the platform: „piekrīt”. */
export const reportedWord = (t: Texts, answer: ReportImportRow['answer']): string =>
  t(`recordings.event.${answer}`)

/** „Piekrīt → nepiekrīt”. */
export const reportedChange = (t: Texts, { changes, answer }: ReportImportRow): string => {
  const known = Standing.safeParse(changes[0]?.from)
  return known.success
    ? `${t(`recordings.standing.${known.data}`)} → ${reportedWord(t, answer)}`
    : ''
}

/** What the import of a report did. */
export const reportDoneWords = (
  t: Texts,
  { answers, left, unchanged, restricted }: ImportedReportCounts,
): string =>
  [
    ...(answers > 0 ? [t('imports.report.done.answers', { count: answers })] : []),
    ...(left > 0 ? [t('imports.report.done.left', { count: left })] : []),
    ...(unchanged > 0 ? [t('imports.done.unchanged', { count: unchanged })] : []),
    ...(restricted ? [t('imports.report.done.restricted')] : []),
  ].join(' ')

/** Why no answer of a report was noted. */
export const reportRefusalWords = (
  t: Texts,
  refusal: ReportImportRefusal | CommonRefusal,
): string =>
  refusal.reason === 'nothingToImport' ? t('imports.report.nothing') : refusalWords(t, refusal)
