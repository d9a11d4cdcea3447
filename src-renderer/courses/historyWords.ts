import '#renderer/absences/texts.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import { actionWord as officeWord } from '#renderer/settings/actionWord.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'
import { heldRecordLine } from './heldRecords.ts'

type Row = HistoryStep['rows'][number]
type Change = Row['changes'][number]

/** What was done, in words: as it is said of groups, else as the access log says it of the office. */
export function actionWord(t: Texts, language: string, action: string): string {
  const key: string = `courses.history.action.${action.replace('.', '_')}`
  if (isTextKey(key)) return t(key)
  const ofOffice = officeWord(language, action)
  if (ofOffice === null) return t('courses.history.otherAction')
  return ofOffice.slice(0, 1).toLocaleUpperCase(language) + ofOffice.slice(1)
}

/**
 * What changed in a row, a line for each field, or one for a row that came or went, with whom it is
 * about. What the group's own sessions are called need not say whose they are.
 */
export const rowLines = (t: Texts, row: Row, group: string): string[] => {
  if (row.table === 'study_group') {
    return row.kind === 'changed' ? row.changes.map((change) => changeLine(t, change)) : []
  }
  const held = heldRecordLine(t, row, group)
  if (held !== null) return [held]
  const key: string = `courses.history.row.${row.table}.${row.kind}`
  if (!isTextKey(key)) return []
  const isEnrolment = row.table === 'enrolment'
  const told = row.changes
    // Since when somebody takes part is told; of a teacher’s or another’s row the entry has its own day.
    .filter((change) => row.kind !== 'removed' && (isEnrolment || change.field !== 'since'))
    .map((change) => valueWord(t, change.field, change.after))
    .filter((text) => text !== '')
  const stand = isEnrolment && told.length > 0 ? told : [t(key), ...told]
  return [[row.about ?? '', stand.join(', ')].filter((text) => text !== '').join(': ')]
}

const changeLine = (t: Texts, { field, before, after }: Change): string => {
  const key: string = `courses.history.field.${field}`
  const label = isTextKey(key) ? t(key) : field
  const nothing = t('courses.history.nothing')
  const was = valueWord(t, field, before)
  const is = valueWord(t, field, after)
  return `${label}: ${was === '' ? nothing : was} → ${is === '' ? nothing : is}`
}

const valueWord = (t: Texts, field: string, value: unknown): string => {
  if (typeof value === 'number') return formatCount(value)
  if (typeof value !== 'string') return ''
  if (/_on$|^since$/.test(field)) return formatDate(value)
  if (field.endsWith('_at')) return formatDate(value.slice(0, 10))
  const key: string = `courses.state.${value}`
  return field === 'state' && isTextKey(key) ? t(key) : value
}
