/** A moment as a spreadsheet shows it, on no particular clock: `2026-11-02T08:00:00`. */
export interface CellMoment {
  readonly moment: string
}

/** What a formula left instead of a value: `#N/A`, `#REF!` … */
export interface CellError {
  readonly error: string
}

/** One cell as the file holds it. An empty cell is the empty text, so that every cell has a text. */
export type Cell = string | number | boolean | CellMoment | CellError

const midnight = 'T00:00:00'

/**
 * The cell as a person would read it, without blanks around it: `37120001080` for a phone that was
 * stored as a number, `2023-02-02` for a day, `2026-11-02 08:00:00` for a moment, '' for an error.
 */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.replaceAll('\u00a0', ' ').trim()
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if ('error' in cell) return ''
  return cell.moment.endsWith(midnight)
    ? cell.moment.slice(0, -midnight.length)
    : cell.moment.replace('T', ' ')
}

export const isEmptyCell = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === ''
