import Papa from 'papaparse'
import type { Delimiter } from '#shared/imports/table.ts'

const delimiters: readonly Delimiter[] = [';', ',', '\t']
const rowsLookedAt = 200
const lettersLookedAt = 200_000

/**
 * The delimiter of a text with `\n` line ends: the one that gives most rows of equal width, wider
 * tables before narrower. Commas inside addresses therefore don't win over semicolons between cells.
 */
export function chooseDelimiter(text: string): Delimiter {
  const beginning = text.slice(0, lettersLookedAt)
  const worth = (delimiter: Delimiter): number => {
    const { data } = Papa.parse<string[]>(beginning, {
      delimiter,
      newline: '\n',
      preview: rowsLookedAt,
    })
    const widths = new Map<number, number>()
    for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
    return Math.max(0, ...[...widths].map(([width, rows]) => (width - 1) * rows))
  }
  const [best] = delimiters
    .map((delimiter) => [delimiter, worth(delimiter)] as const)
    .sort((a, b) => b[1] - a[1])
  return best?.[0] ?? ';'
}
