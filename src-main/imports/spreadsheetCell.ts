import type { CellValue } from 'hucre/xlsx'
import type { Cell } from '#shared/imports/cell.ts'

const errors = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/

/** The library gives a moment as if it were UTC; a third of a second comes from binary fractions of a day. */
function moment(date: Date): Cell {
  const time = Math.round(date.getTime() / 1000) * 1000
  const year = new Date(time).getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) return { error: '#NUM!' }
  return { moment: new Date(time).toISOString().slice(0, 19) }
}

/** A value of the library as a cell of ours: formulas as their last result, rich text as plain text. */
export function spreadsheetCell(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return moment(value)
  if (typeof value === 'string') return errors.test(value) ? { error: value } : value
  return value
}
