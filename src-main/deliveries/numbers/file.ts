import { readTableAside } from '#main/imports/readTableAside.ts'
import { mostDispatched } from '#shared/deliveries/dispatchSchema.ts'
import { guessColumns } from '#shared/deliveries/numberColumns.ts'
import type { NumbersFile } from '#shared/deliveries/numbersSchema.ts'
import { cellText } from '#shared/imports/cell.ts'
import { importLimits } from '#shared/imports/limits.ts'
import type { RefusedImport } from '#shared/imports/schema.ts'

/** No portal's file of so many parcels is larger. */
const limits = { ...importLimits, rows: mostDispatched * 2, columns: 100, cellLength: 2000 }

export type ReadNumbers = { ok: true; file: NumbersFile } | { ok: false; refusal: RefusedImport }

/** The cells of the first sheet of a CSV or XLSX file that came back from a carrier's portal. */
export async function readNumbersFile(
  file: File,
  signal: AbortSignal | undefined,
): Promise<ReadNumbers> {
  if (file.size > limits.fileBytes) {
    return { ok: false, refusal: { reason: 'tooLarge', limit: limits.fileBytes } }
  }
  const table = await readTableAside(new Uint8Array(await file.arrayBuffer()), {
    limits,
    ...(signal === undefined ? {} : { signal }),
  })
  if (table.kind === 'refused') {
    const { kind: _, ...refusal } = table
    return { ok: false, refusal }
  }
  const rows = (table.sheets[0]?.rows ?? []).map(({ cells }) => cells.map(cellText))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return { ok: true, file: { rows, columns, ...guessColumns(rows) } }
}
