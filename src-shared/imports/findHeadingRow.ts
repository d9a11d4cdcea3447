import { cellText, type Cell } from './cell.ts'
import type { HeadingMatcher } from './recogniseHeading.ts'
import type { SheetRow } from './table.ts'

export type HeadingRow =
  | { readonly kind: 'recognised'; readonly index: number; readonly recognised: number }
  /** Nothing was recognised, but the row looks like headings: texts only, as wide as the table. */
  | { readonly kind: 'guessed'; readonly index: number }
  | { readonly kind: 'none' }

/** Headings stand near the top; title rows above them are few. */
const rowsLookedAt = 40

const looksLikeData = (cell: Cell): boolean =>
  typeof cell !== 'string' || /@|\d{4}/.test(cell) || /^[\d\s.,:/+()-]+$/.test(cell)

const filled = (row: SheetRow): Cell[] => row.cells.filter((cell) => cellText(cell) !== '')

/**
 * Finds the row of headings among the first rows, title rows above it and all: the one with most
 * columns recognised. A row with one recognised cell counts only where the table is that narrow,
 * so that a title such as „Dalībnieku e-pasti” is not taken for the headings.
 */
export function findHeadingRow(rows: readonly SheetRow[], match: HeadingMatcher): HeadingRow {
  const near = rows.slice(0, rowsLookedAt)
  const width = Math.max(0, ...near.map((row) => filled(row).length))
  let best: HeadingRow = { kind: 'none' }
  for (const [index, row] of near.entries()) {
    const cells = filled(row)
    const recognised = cells.filter(
      (cell) => typeof cell === 'string' && match(cell).kind !== 'unknown',
    ).length
    const data = cells.filter(looksLikeData).length
    const enough = Math.min(2, width)
    if (recognised < enough || recognised <= data) continue
    if (best.kind !== 'recognised' || recognised > best.recognised)
      best = { kind: 'recognised', index, recognised }
  }
  if (best.kind === 'recognised') return best
  const guess = near.findIndex((row) => {
    const cells = filled(row)
    return cells.length >= Math.max(2, width - 1) && !cells.some(looksLikeData)
  })
  return guess === -1 ? best : { kind: 'guessed', index: guess }
}
