import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { expect } from 'vitest'

/** What the usual spreadsheet programs compute when a cell begins with it (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u

/** The rows of a CSV as a spreadsheet program takes it apart; none of its cells is a formula. */
export function csvRows(text: string, delimiter: ';' | '\t' = ';'): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\u{feff}/u, ''), {
    delimiter,
    newline: '\r\n',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  const width = data[0]?.length
  for (const row of data) {
    expect(row).toHaveLength(width ?? 0)
    for (const cell of row) expect(cell).not.toMatch(formulaStart)
  }
  return data
}

/** The rows of a workbook's first sheet; every cell in it is text. */
export async function xlsxRows(bytes: Uint8Array): Promise<unknown[][]> {
  const [sheet] = (await readXlsx(bytes)).sheets
  if (sheet === undefined) throw new Error('The workbook has no sheet')
  for (const cell of sheet.cells?.values() ?? []) {
    expect(cell.formula).toBeUndefined()
    expect(cell.hyperlink).toBeUndefined()
    expect(cell.type).toMatch(/^(?:string|empty)$/)
  }
  return sheet.rows
}
