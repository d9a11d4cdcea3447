import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { isEmptyCell, type Cell } from '#shared/imports/cell.ts'
import type { ImportLimits } from '#shared/imports/limits.ts'
import type { FileRefusal, ReadOutcome, Sheet, SheetRow } from '#shared/imports/table.ts'
import { fillMerged } from './fillMerged.ts'
import { inspectZip } from './inspectZip.ts'
import { spreadsheetCell } from './spreadsheetCell.ts'

type OnRows = (rows: number) => void
type Refused = { readonly kind: 'refused'; readonly refusal: FileRefusal }

/** Cells up to the last that holds something: formatting alone can reach to the last column. */
function trimmed(values: Parameters<typeof spreadsheetCell>[0][]): Cell[] {
  let length = values.length
  while (length > 0 && isEmptyCell(spreadsheetCell(values[length - 1]))) length -= 1
  return values.slice(0, length).map(spreadsheetCell)
}

const tooLong = (cell: Cell, limits: ImportLimits): boolean =>
  typeof cell === 'string' && cell.length > limits.cellLength

async function readSheet(
  bytes: Uint8Array,
  sheet: { name: string; index: number },
  limits: ImportLimits,
  before: number,
  onRows: OnRows,
): Promise<Sheet | Refused> {
  const refuse = (refusal: FileRefusal): Refused => ({ kind: 'refused', refusal })
  const rows: SheetRow[] = []
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.index })) {
    const cells = trimmed(values)
    if (cells.length === 0) continue
    if (!Number.isSafeInteger(index) || index < 0) return refuse({ reason: 'damaged' })
    if (before + rows.length >= limits.rows)
      return refuse({ reason: 'tooManyRows', limit: limits.rows })
    if (cells.length > limits.columns)
      return refuse({ reason: 'tooManyColumns', limit: limits.columns })
    if (cells.some((cell) => tooLong(cell, limits)))
      return refuse({ reason: 'cellTooLong', limit: limits.cellLength })
    rows.push({ row: index + 1, cells })
    if (rows.length % 1000 === 0) onRows(before + rows.length)
  }
  return { name: sheet.name, rows }
}

async function visibleSheets(bytes: Uint8Array): Promise<{ name: string; index: number }[]> {
  const sheets: { name: string; index: number }[] = []
  await readXlsx(bytes, {
    sheets: ({ name, index, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) sheets.push({ name, index })
      return false
    },
  })
  return sheets
}

/** The merged ranges of each sheet; only the first cell is read again. */
async function mergesOf(bytes: Uint8Array, sheets: readonly { index: number }[]) {
  const workbook = await readXlsx(bytes, {
    sheets: sheets.map((sheet) => sheet.index),
    range: 'A1:A1',
  })
  return workbook.sheets.map((sheet) => sheet.merges ?? [])
}

/**
 * Reads the visible sheets of an XLSX workbook. What the container holds is inspected before
 * anything is unpacked into memory; limits stop the reading at the first row beyond them.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: ImportLimits,
  onRows: OnRows = () => {},
): Promise<ReadOutcome> {
  const inspected = await inspectZip(bytes, limits)
  if (inspected.kind === 'refused') return { kind: 'refused', ...inspected.refusal }
  try {
    const visible = await visibleSheets(bytes)
    if (visible.length > limits.sheets)
      return { kind: 'refused', reason: 'tooManySheets', limit: limits.sheets }
    const merges = inspected.merged ? await mergesOf(bytes, visible) : []
    const sheets: Sheet[] = []
    let rows = 0
    for (const [position, info] of visible.entries()) {
      const sheet = await readSheet(bytes, info, limits, rows, onRows)
      if ('kind' in sheet) return { kind: 'refused', ...sheet.refusal }
      rows += sheet.rows.length
      sheets.push({ ...sheet, rows: fillMerged(sheet.rows, merges[position] ?? []) })
    }
    if (rows === 0) return { kind: 'refused', reason: 'empty' }
    return { kind: 'table', format: 'xlsx', sheets }
  } catch {
    // Whatever the library stumbles over in a file is the file's fault, not a bug of the office.
    return { kind: 'refused', reason: 'damaged' }
  }
}
