import { type CivilDate, parseCivilDate } from '#shared/calendar/civilDate.ts'
import { type Cell, cellText } from './cell.ts'

/** `impossible`: the day or month does not exist. `unclear`: no date, or one with a two-digit year. */
export type DateCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'problem'; readonly problem: 'impossible' | 'unclear' }

/** Days of a spreadsheet count from here. Numbers up to 2 200 are rather years, very large ones codes. */
const dayZero = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000
const earliestSerial = 2_201
const latestSerial = 73_415

/** Reads a day from a date cell, from the bare number a spreadsheet keeps for one, or from text. */
export function readDateCell(cell: Cell): DateCell {
  if (typeof cell === 'object' && 'moment' in cell)
    return { kind: 'date', date: cell.moment.slice(0, 10) }
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < earliestSerial || cell > latestSerial)
      return { kind: 'problem', problem: 'unclear' }
    const date = new Date(dayZero + cell * dayLength).toISOString().slice(0, 10)
    return { kind: 'date', date }
  }
  const parsed = parseCivilDate(cellText(cell).replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/, '$1'))
  if (parsed.kind === 'valid') return { kind: 'date', date: parsed.date }
  if (parsed.problem === 'empty') return { kind: 'empty' }
  return {
    kind: 'problem',
    problem:
      parsed.problem === 'dayOutOfMonth' || parsed.problem === 'monthOutOfYear'
        ? 'impossible'
        : 'unclear',
  }
}
