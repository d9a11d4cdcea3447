import type { TFunction } from 'i18next'
import type { ListFilter } from '#shared/lists/list.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatNumber } from '#renderer/app/format/numbers.ts'
import type { ColumnInfo, FilterOption } from './recordColumn.ts'

/** Chosen values in few words: the first one and how many more. */
export const valuesText = (
  t: TFunction,
  options: readonly FilterOption[],
  values: readonly string[],
): string => {
  const [first = '', ...others] = values.map(
    (value) => options.find((option) => option.value === value)?.label ?? value,
  )
  return others.length === 0 ? first : t('table.values', { first, count: others.length })
}

/** A span of days in words; an open end is said, not shown as a dash. */
export const datesText = (t: TFunction, from: string | null, until: string | null): string => {
  if (from !== null && until !== null) {
    return from === until ? formatDate(from) : `${formatDate(from)}–${formatDate(until)}`
  }
  if (from !== null) return t('table.fromDate', { date: formatDate(from) })
  return until === null ? '' : t('table.untilDate', { date: formatDate(until) })
}

/** A range of numbers in words, each as people type it. */
export const numbersText = (
  t: TFunction,
  { from, until }: { from: number | null; until: number | null },
  per = 1,
): string => {
  const shown = (value: number): string => formatNumber(value / per)
  if (from !== null && until !== null) {
    return from === until ? shown(from) : `${shown(from)}–${shown(until)}`
  }
  if (from !== null) return t('table.fromNumber', { number: shown(from) })
  return until === null ? '' : t('table.untilNumber', { number: shown(until) })
}

/** What a filter of a column lets through, as a chip says it. */
export const filterText = (
  t: TFunction,
  column: ColumnInfo | undefined,
  filter: ListFilter,
): string => {
  const control = column?.filter
  switch (filter.kind) {
    case 'text':
      return filter.text
    case 'set':
      return valuesText(t, control?.kind === 'set' ? control.options : [], filter.values)
    case 'dates':
      return datesText(t, filter.from, filter.until)
    case 'numbers':
      return numbersText(t, filter, control?.kind === 'numbers' ? control.per : 1)
    case 'yesNo': {
      const words = control?.kind === 'yesNo' ? control : undefined
      return filter.value ? (words?.yes ?? t('table.yes')) : (words?.no ?? t('table.no'))
    }
  }
}
