import type { MergeRange } from 'hucre/xlsx'
import type { Cell } from '#shared/imports/cell.ts'
import type { SheetRow } from '#shared/imports/table.ts'

/** More cells than any honest sheet merges; beyond, the rest stays as it is. */
const mostFilled = 200_000

/**
 * A cell merged over several rows (one address for two people) holds for each of them: its value is
 * repeated downwards. Cells merged over columns stay as they are, those are titles.
 */
export function fillMerged(
  rows: readonly SheetRow[],
  merges: readonly MergeRange[],
): readonly SheetRow[] {
  const byRow = new Map<number, Cell[]>(rows.map((row) => [row.row, [...row.cells]]))
  let filled = 0
  for (const { startRow, endRow, startCol } of merges) {
    const value = byRow.get(startRow + 1)?.[startCol]
    if (value === undefined || value === '') continue
    for (let row = startRow + 2; row <= endRow + 1 && filled < mostFilled; row += 1) {
      filled += 1
      const cells = byRow.get(row)
      if (!cells) continue
      while (cells.length <= startCol) cells.push('')
      cells[startCol] = value
    }
  }
  return rows.map((row) => ({ row: row.row, cells: byRow.get(row.row) ?? row.cells }))
}
