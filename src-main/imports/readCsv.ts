import Papa from 'papaparse'
import type { ImportLimits } from '#shared/imports/limits.ts'
import type { Delimiter, FileRefusal, ReadOutcome, SheetRow } from '#shared/imports/table.ts'
import { chooseDelimiter } from './chooseDelimiter.ts'
import { decodeText } from './decodeText.ts'

/** Programs of the DOS age end a file with this character. */
const endOfFile = '\u001a'

/** Excel's own first line that names the delimiter. */
const declared = /^sep=([,;\t])\n/i

const isDelimiter = (text: string | undefined): text is Delimiter =>
  text === ',' || text === ';' || text === '\t'

/**
 * Reads a text file of cells. Rows may differ in length. Quotes that never end, a cell or a row
 * beyond the limits, and bytes that are no text refuse the whole file.
 */
export function readCsv(
  bytes: Uint8Array,
  limits: ImportLimits,
  onRows: (rows: number) => void = () => {},
): ReadOutcome {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'binary') return { kind: 'refused', reason: 'notATable', found: 'binary' }
  const unified = decoded.text.replaceAll(/\r\n?/g, '\n').replaceAll(endOfFile, '')
  const named = declared.exec(unified)?.[1]
  const text = isDelimiter(named) ? unified.slice(unified.indexOf('\n') + 1) : unified
  const firstRow = isDelimiter(named) ? 2 : 1
  if (text.trim() === '') return { kind: 'refused', reason: 'empty' }
  const delimiter = isDelimiter(named) ? named : chooseDelimiter(text)

  const rows: SheetRow[] = []
  let record = 0
  let refusal: FileRefusal | null = null
  const refusalOf = (cells: readonly string[], broken: boolean): FileRefusal | null => {
    if (record > limits.rows) return { reason: 'tooManyRows', limit: limits.rows }
    if (cells.length > limits.columns) return { reason: 'tooManyColumns', limit: limits.columns }
    if (cells.some((cell) => cell.length > limits.cellLength))
      return { reason: 'cellTooLong', limit: limits.cellLength }
    return broken ? { reason: 'quotesUnbalanced', row: record + firstRow - 1 } : null
  }
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      record += 1
      refusal = refusalOf(
        data,
        errors.some((error) => error.type === 'Quotes'),
      )
      if (refusal) {
        parser.abort()
        return
      }
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ row: record + firstRow - 1, cells: data })
      if (record % 1000 === 0) onRows(record)
    },
  })
  if (refusal) return { kind: 'refused', ...(refusal satisfies FileRefusal as FileRefusal) }
  if (rows.length === 0) return { kind: 'refused', reason: 'empty' }
  return {
    kind: 'table',
    format: 'csv',
    encoding: decoded.encoding,
    delimiter,
    sheets: [{ name: '', rows }],
  }
}
