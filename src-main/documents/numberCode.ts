import type { TablePaper } from '#shared/documents/tablePaper.ts'

/**
 * The number of a paper as a symbol that a scanner reads: Code 128, which every one of them knows, or a QR
 * where the number has letters that Code 128 lacks.
 */
export async function numberCode(number: string): Promise<NonNullable<TablePaper['code']>> {
  // Two megabytes of symbologies are read with the first paper that needs them, not when the office opens.
  const { code128Of, inPieces, qrOf } = await import('#main/equipment/tagSymbols.ts')
  const bars = code128Of(number)
  return bars === null
    ? { picture: inPieces(qrOf(number)), modules: null }
    : { picture: inPieces(bars.svg), modules: bars.modules }
}
