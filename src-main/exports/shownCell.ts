import { type CivilDate, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import { phoneCell } from '#shared/exports/rules.ts'
import type { ShownList } from './shownLists.ts'

/** `1,5`: with a point a spreadsheet set to Latvian would read a date. */
const numbers = new Intl.NumberFormat('lv', { maximumFractionDigits: 2, useGrouping: false })
const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

/** A stored word with the number or the day that it is told with. */
export interface ToldWord {
  readonly word: string
  readonly count?: number
  readonly date?: CivilDate
}

/** The screen's words, and how its language counts. */
export interface ScreenWords {
  readonly words: Readonly<Record<string, string>>
  readonly plurals: Intl.PluralRules
}

/**
 * A value as the list shows it: dates and times as they are written here, stored words in the words
 * that the screen sent along, several values by comma.
 */
export function shownCell(
  row: object,
  column: string,
  list: Pick<ShownList, 'phones' | 'composed'>,
  said: ScreenWords,
): string {
  const values = new Map<string, unknown>(Object.entries(row))
  const parts = list.composed[column] ?? [column]
  return parts
    .map((part) => valueText(values.get(part), part, list.phones.includes(part), said))
    .filter((text) => text !== '')
    .join(' ')
}

function valueText(value: unknown, column: string, isPhone: boolean, said: ScreenWords): string {
  const { words } = said
  if (Array.isArray(value)) {
    return value.map((one: unknown) => valueText(one, column, isPhone, said)).join(', ')
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    const text = typeof value === 'number' ? numbers.format(value) : String(value)
    return words[`${column}.${String(value)}`] ?? text
  }
  if (isToldWord(value)) return toldText(value, column, said)
  if (typeof value !== 'string') return ''
  const word = words[`${column}.${value}`]
  if (word !== undefined) return word
  if (isPhone) return phoneCell(value)
  if (day.test(value)) return formatCivilDate(value)
  return instant.test(value) ? formatRigaInstant(value) : value
}

const isToldWord = (value: unknown): value is ToldWord =>
  typeof value === 'object' && value !== null && 'word' in value && typeof value.word === 'string'

function toldText(
  { word, count, date }: ToldWord,
  column: string,
  { words, plurals }: ScreenWords,
): string {
  const form = count === undefined ? '' : `_${plurals.select(count)}`
  return (words[`${column}.${word}${form}`] ?? word)
    .replaceAll('{{count}}', () => String(count ?? ''))
    .replaceAll('{{date}}', () => (date === undefined ? '' : formatCivilDate(date)))
}
