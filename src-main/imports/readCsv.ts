import Papa from 'papaparse'
import type { ImportLimits } from '#shared/imports/limits.ts'
import type {
  BrokenRow,
  Delimiter,
  FileRefusal,
  ReadOutcome,
  SheetRow,
} from '#shared/imports/table.ts'
import { chooseDelimiter } from './chooseDelimiter.ts'
import { decodeText } from './decodeText.ts'

/** Programs of the DOS age end a file with this character. */
const endOfFile = '\u001a'

/** Excel's own first line that names the delimiter. */
const declared = /^sep=([,;\t])\n/i

const isDelimiter = (text: string | undefined): text is Delimiter =>
  text === ',' || text === ';' || text === '\t'

/** So many lines with a stray quote are marked one by one; of a file with more nothing can be trusted. */
const mostStrays = 20

/**
 * Reads a text file of cells. Rows may differ in length. A line with a quote that never ends, or ends
 * in the middle of a cell, is marked as broken and reading goes on below it; so is a last row that alone is
 * short. More than a few such lines, nothing but them, a cell or a row beyond the limits, and bytes that are no
 * text refuse the whole file.
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
  let strays = 0
  let refusal: FileRefusal | null = null
  const take = (cells: readonly string[], broken?: BrokenRow): void => {
    record += 1
    const row = record + firstRow - 1
    refusal = refusalOf(record, cells, limits)
    if (refusal === null && cells.some((cell) => cell.trim() !== '')) {
      rows.push(broken === undefined ? { row, cells } : { row, cells, broken })
    }
    if (record % 1000 === 0) onRows(record)
  }
  /** Reads on from the beginning of a row; answers what is left after a line with a stray quote. */
  const readOn = (part: string): string | null => {
    let end = 0
    let left: string | null = null
    Papa.parse<string[]>(part, {
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        if (errors.some((error) => error.type === 'Quotes')) {
          const lineEnd = part.indexOf('\n', end)
          strays += 1
          take(part.slice(end, lineEnd === -1 ? part.length : lineEnd).split(delimiter), 'quotes')
          if (strays > mostStrays)
            refusal ??= { reason: 'quotesUnbalanced', row: record + firstRow - 1 }
          left = lineEnd === -1 ? null : part.slice(lineEnd + 1)
          parser.abort()
          return
        }
        take(data)
        end = meta.cursor
        if (refusal) parser.abort()
      },
    })
    return left
  }
  let part: string | null = text
  while (part !== null && refusal === null) part = readOn(part)
  if (refusal) return { kind: 'refused', ...(refusal satisfies FileRefusal as FileRefusal) }
  if (rows.length === 0) return { kind: 'refused', reason: 'empty' }
  const stray = rows.find(({ broken }) => broken === 'quotes')
  if (
    stray !== undefined &&
    rows.every(({ broken, row }) => broken === 'quotes' || row === firstRow)
  ) {
    return { kind: 'refused', reason: 'quotesUnbalanced', row: stray.row }
  }
  return {
    kind: 'table',
    format: 'csv',
    encoding: decoded.encoding,
    delimiter,
    sheets: [{ name: '', rows: withCutEnd(rows) }],
  }
}

function refusalOf(
  record: number,
  cells: readonly string[],
  limits: ImportLimits,
): FileRefusal | null {
  if (record > limits.rows) return { reason: 'tooManyRows', limit: limits.rows }
  if (cells.length > limits.columns) return { reason: 'tooManyColumns', limit: limits.columns }
  return cells.some((cell) => cell.length > limits.cellLength)
    ? { reason: 'cellTooLong', limit: limits.cellLength }
    : null
}

/** Where all rows but the last have every cell, a shorter last one is where the file was cut off. */
function withCutEnd(rows: readonly SheetRow[]): readonly SheetRow[] {
  const last = rows.at(-1)
  const widths = new Set(rows.slice(0, -1).map(({ cells }) => cells.length))
  const [width = 0] = widths
  return last === undefined ||
    last.broken !== undefined ||
    rows.length < 3 ||
    widths.size > 1 ||
    last.cells.length >= width
    ? rows
    : [...rows.slice(0, -1), { ...last, broken: 'cutShort' }]
}
