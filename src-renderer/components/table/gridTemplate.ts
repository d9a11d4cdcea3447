import type { ColumnInfo } from './recordColumn.ts'

const markWidth = 40

/**
 * The CSS grid tracks of a row and the least width they need: the mark, the columns in their widths,
 * and a rest that keeps hairlines running to the edge. A growing column takes the rest until it is
 * given a width.
 */
export const gridTemplate = (
  shown: readonly ColumnInfo[],
  widths: Readonly<Record<string, number>>,
): { columns: string; width: string } => {
  const growing = shown.find((column) => column.grow && widths[column.key] === undefined)
  const sizes = shown.map((column) => widths[column.key] ?? column.width)
  const tracks = shown.map((column, i) =>
    column === growing ? `minmax(${sizes[i]}px, 1fr)` : `${sizes[i]}px`,
  )
  return {
    columns: [`${markWidth}px`, ...tracks, ...(growing ? [] : ['minmax(0, 1fr)'])].join(' '),
    width: `${sizes.reduce((sum, size) => sum + size, markWidth)}px`,
  }
}
