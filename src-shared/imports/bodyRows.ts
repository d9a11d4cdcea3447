import { cellText } from './cell.ts'
import { headingWords } from './headingWords.ts'
import type { ImportPlan } from './mapping.ts'
import type { Sheet, SheetRow } from './table.ts'
import type { MappedCell, MappedRow } from './target.ts'

/** Why a row below the headings is no record. */
export type PassedOver = 'title' | 'blank' | 'footer' | 'repeatedHeadings'

export interface PassedRow {
  readonly row: number
  readonly why: PassedOver
  readonly text: string
}

export interface Body {
  readonly rows: readonly MappedRow[]
  readonly passedOver: readonly PassedRow[]
}

/** Folded first words of the lines people put under a list. */
const footerWords =
  /^(sagatavoja|sastadija|apstiprin\p{L}*|parbaudija|kopa|pavisam|skaits|paraksts|datums|piezime|piezimes|prepared by|approved by|total|totals|count|signature|sum)\b/u

/** The row as field → cells, in the order of the columns; cells are looked up when asked for. */
function mapRow(row: SheetRow, byField: ReadonlyMap<string, readonly ColumnOf[]>): MappedRow {
  return {
    row: row.row,
    broken: row.broken,
    cells: (field) =>
      (byField.get(field) ?? []).map(({ column, heading }): MappedCell => ({
        heading,
        cell: row.cells[column] ?? '',
      })),
  }
}

interface ColumnOf {
  readonly column: number
  readonly heading: string
}

/**
 * The records of a sheet under a plan: rows below the headings, without those that are none. Every
 * row that is passed over is named with its reason, so that nothing disappears unseen.
 */
export function bodyRows(sheet: Sheet, plan: ImportPlan): Body {
  const byField = new Map<string, ColumnOf[]>()
  const mapped: number[] = []
  for (const { use, column, heading } of plan.columns) {
    if (use.kind !== 'field') continue
    mapped.push(column)
    byField.set(use.field, [...(byField.get(use.field) ?? []), { column, heading }])
  }

  const why = (row: SheetRow): PassedOver | null => {
    if (plan.headingRow !== null && row.row < plan.headingRow) return 'title'
    const texts = plan.columns.map(({ column }) => cellText(row.cells[column] ?? ''))
    const filled = texts.filter((text) => text !== '')
    if (plan.columns.every(({ heading }, index) => texts[index] === heading))
      return 'repeatedHeadings'
    const only = filled.length === 1 ? (filled[0] ?? '') : ''
    // „Sagatavoja: …” often stands in a column of its own; a lone running number is a blank line.
    if (mapped.length > 1 && only !== '') {
      if (footerWords.test(headingWords(only)) || only.includes(':')) return 'footer'
    }
    if (filled.length <= 3 && footerWords.test(headingWords(filled[0] ?? ''))) return 'footer'
    return mapped.every((column) => texts[column] === '') ? 'blank' : null
  }

  const rows: MappedRow[] = []
  const passedOver: PassedRow[] = []
  for (const row of sheet.rows) {
    if (row.row === plan.headingRow) continue
    const reason = why(row)
    if (reason === null) rows.push(mapRow(row, byField))
    else
      passedOver.push({
        row: row.row,
        why: reason,
        text: row.cells.map(cellText).filter(Boolean).join(' ').slice(0, 200),
      })
  }
  return { rows, passedOver }
}
