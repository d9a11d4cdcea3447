import { formatDate } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'

type Row = HistoryStep['rows'][number]
type Change = Row['changes'][number]

/** What was done, in words; an action of another feature is told as a change. */
export const actionWord = (t: Texts, action: string): string => {
  const key: string = `courses.history.action.${action.replace('.', '_')}`
  return isTextKey(key) ? t(key) : t('courses.history.otherAction')
}

/**
 * What changed in a row, a line for each field, or one for a row that came or went, with whom it is
 * about.
 */
export const rowLines = (t: Texts, row: Row): string[] => {
  if (row.table === 'study_group') {
    return row.kind === 'changed' ? row.changes.map((change) => changeLine(t, change)) : []
  }
  const key: string = `courses.history.row.${row.table}.${row.kind}`
  if (!isTextKey(key)) return []
  const told = row.changes
    .filter((change) => row.kind !== 'removed' && change.field !== 'since')
    .map((change) => valueWord(t, change.field, change.after))
    .filter((text) => text !== '')
  const stand = row.table === 'enrolment' && told.length > 0 ? told : [t(key), ...told]
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
