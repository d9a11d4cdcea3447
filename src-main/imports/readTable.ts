import { importLimits, type ImportLimits } from '#shared/imports/limits.ts'
import type { ReadOutcome } from '#shared/imports/table.ts'
import { readCsv } from './readCsv.ts'
import { readWorkbook } from './readWorkbook.ts'
import { sniffFile } from './sniffFile.ts'

/**
 * Reads a CSV or XLSX file, told apart by its bytes and not by its name, into sheets of cells. A
 * file that can't be a list is refused with the reason; nothing throws. `onRows` hears now and then
 * how many rows were read. Works in the calling thread: the office uses `readTableAside`.
 */
export async function readTable(
  bytes: Uint8Array,
  limits: ImportLimits = importLimits,
  onRows: (rows: number) => void = () => {},
): Promise<ReadOutcome> {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' }
  if (bytes.length > limits.fileBytes)
    return { kind: 'refused', reason: 'tooLarge', limit: limits.fileBytes }
  const file = sniffFile(bytes)
  switch (file.kind) {
    case 'zip':
      return readWorkbook(bytes, limits, onRows)
    case 'encrypted':
      return { kind: 'refused', reason: 'encrypted' }
    case 'other':
      return { kind: 'refused', reason: 'notATable', found: file.found }
    case 'text':
      return readCsv(bytes, limits, onRows)
  }
}
