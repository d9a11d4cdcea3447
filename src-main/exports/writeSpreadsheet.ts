import { writeXlsxStream } from 'hucre/xlsx'
import Papa from 'papaparse'
import { formulaStart } from '#shared/exports/rules.ts'
import type { ExportFormat } from '#shared/exports/schema.ts'

/** A table on its way out: its name, headings, and rows of texts, some hundred at a time. */
export interface OutgoingTable {
  readonly sheet: string
  readonly headings: readonly string[]
  readonly rows: AsyncIterable<readonly (readonly string[])[]>
}

const byteOrderMark = '\ufeff'

/** A table as the bytes of a file, made while they are being written: never the whole of it in memory. */
export function spreadsheetBytes(
  table: OutgoingTable,
  format: ExportFormat,
): AsyncIterable<Uint8Array<ArrayBufferLike>> {
  return format === 'csv' ? csvBytes(table) : xlsxBytes(table)
}

/** Lines as Excel in Latvia opens them: `;`, CRLF; cells that would be formulas begin with an apostrophe. */
export const csvLines = (rows: readonly (readonly string[])[], delimiter: ';' | '\t'): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: '\r\n', escapeFormulae: formulaStart },
  )

async function* csvBytes({ headings, rows }: OutgoingTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`${byteOrderMark}${csvLines([headings], ';')}\r\n`)
  for await (const some of rows) {
    if (some.length > 0) yield encoder.encode(`${csvLines(some, ';')}\r\n`)
  }
}

/** Every cell is a plain string: a workbook takes nothing for a formula that was not written as one. */
async function* xlsxBytes({ sheet, headings, rows }: OutgoingTable): AsyncGenerator<Uint8Array> {
  async function* cells(): AsyncGenerator<(string | null)[]> {
    for await (const some of rows) {
      for (const row of some) yield row.map((cell) => (cell === '' ? null : workbookText(cell)))
    }
  }
  const stream = writeXlsxStream(cells(), {
    name: sheet,
    columns: headings.map((heading) => ({ header: workbookText(heading) })),
    freezePane: { rows: 1 },
  })
  for await (const bytes of stream) yield bytes
}

const mostLetters = 32_767
const escapeOf = /_x(?=[0-9A-Fa-f]{4}_)/g
// oxlint-disable-next-line no-control-regex -- these are exactly what XML does not take
const notInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/**
 * Text as a workbook can hold it: line breaks as Excel makes them, nothing that XML forbids, at most
 * 32 767 letters, and `_x0041_` kept as it is (Excel would read an escape, ECMA-376 22.9.2.19).
 */
const workbookText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(notInXml, '')
    .replaceAll(escapeOf, '_x005F_x')
    .slice(0, mostLetters)
    .toWellFormed()
