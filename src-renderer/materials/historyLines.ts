import { formatDate } from '#renderer/app/format/dates.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'

type Row = HistoryStep['rows'][number]

/** What was done, in words; an action of another feature is told as a change. */
export const stepWord = (t: Texts, action: string): string => {
  const key: string = `materials.history.step.${action.replace('.', '_')}`
  return isTextKey(key) ? t(key) : t('materials.history.step.other')
}

/** Whether a step is told here: how the stock changed is told by the stock itself. */
export const isTold = ({ rows }: HistoryStep): boolean =>
  rows.some(({ table }) => table !== 'stock_movement')

/** What a step changed, a line for each: fields of the material, names of files and of what it is for. */
export const stepLines = (t: Texts, { rows }: HistoryStep): string[] =>
  rows.flatMap((row) => {
    switch (row.table) {
      case 'material':
        return row.kind === 'changed' ? fieldLines(t, row) : []
      case 'material_file':
        return fileLines(row)
      case 'material_tie':
        return tieLines(t, row)
      default:
        return []
    }
  })

const fieldLines = (t: Texts, row: Row): string[] =>
  row.changes.flatMap(({ field, before, after }) => {
    const key: string = `materials.history.field.${field}`
    return isTextKey(key)
      ? [`${t(key)}: ${valueWord(t, field, before)} → ${valueWord(t, field, after)}`]
      : []
  })

const valueWord = (t: Texts, field: string, value: unknown): string => {
  if (field === 'returnable' || field === 'stock_kept') {
    return t(value === 1 ? 'materials.yes' : 'materials.no')
  }
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value === '') return t('materials.history.nothing')
  const key: string = `materials.kind.${value}`
  return field === 'kind' && isTextKey(key) ? t(key) : value
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const fieldOf = (row: Row, field: string) => row.changes.find((change) => change.field === field)

const fileLines = (row: Row): string[] => {
  const name = fieldOf(row, 'name')
  if (name === undefined) return []
  const names = [text(name.before), text(name.after)].filter((one) => one !== '')
  return [names.join(' → ')]
}

const tieLines = (t: Texts, row: Row): string[] => {
  const side = row.kind === 'removed' ? 'before' : 'after'
  const said = row.changes
    .map((change) =>
      change.field === 'week'
        ? t('materials.ties.weekOf', { dates: formatDate(text(change[side])) })
        : text(change[side]),
    )
    .filter((one) => one !== '')
  return said.length === 0 ? [] : [said.join(', ')]
}
