import { spreadsheetBytes } from '#main/exports/writeSpreadsheet.ts'
import { type CostRow, inTimePercent } from '#shared/deliveries/costs.ts'
import type { ExportFormat } from '#shared/exports/schema.ts'

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Costs as a file, as the screen's table has them; money in euros with a comma, as Excel here reads it. */
export async function costsFile(
  rows: readonly CostRow[],
  { headings, none, format }: { headings: readonly string[]; none: string; format: ExportFormat },
): Promise<File> {
  async function* lines(): AsyncGenerator<string[][]> {
    yield rows.map((row) => [
      row.name === '' ? none : row.name,
      String(row.parcels),
      euros(row.withVat),
      euros(row.withoutVat),
      String(row.estimated),
      String(row.unpriced),
      percent(row),
    ])
  }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const table = { sheet: 'Norise', headings, rows: lines() }
  for await (const piece of spreadsheetBytes(table, format)) pieces.push(new Uint8Array(piece))
  return new File(pieces, `norise.${format}`, { type: mediaTypes[format] })
}

const euros = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

const percent = (row: CostRow): string => {
  const share = inTimePercent(row)
  return share === null ? '' : `${share} %`
}
