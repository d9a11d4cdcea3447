import Papa from 'papaparse'
import { formulaStart } from '#shared/exports/rules.ts'
import { cellText } from '#shared/imports/cell.ts'
import type { ImportPlan } from '#shared/imports/mapping.ts'
import type { Sheet } from '#shared/imports/table.ts'
import type { RowFinding } from '#shared/imports/target.ts'
import type { Verdict } from '#shared/imports/verdict.ts'

/** The words of the file in the user's language: the added column's heading, and a sentence per finding. */
export interface ProblemWords {
  readonly heading: string
  say(finding: RowFinding): string
}

const byteOrderMark = '\ufeff'

/**
 * The problem rows as a file to be corrected and imported again: the columns as they came, and one
 * more with the reasons. CSV as Excel opens it (BOM, `;`), formulas neutralised.
 */
export function writeProblemRows(
  sheet: Sheet,
  plan: ImportPlan,
  judged: Iterable<{ readonly row: number; readonly verdict: Verdict }>,
  words: ProblemWords,
): Uint8Array<ArrayBuffer> {
  const byRow = new Map(sheet.rows.map((row) => [row.row, row.cells]))
  const rows: string[][] = [[...plan.columns.map(({ heading }) => heading), words.heading]]
  for (const { row, verdict } of judged) {
    if (verdict.kind !== 'problem') continue
    const cells = byRow.get(row) ?? []
    rows.push([
      ...plan.columns.map(({ column }) => cellText(cells[column] ?? '')),
      verdict.problems.map((problem) => words.say(problem)).join(' '),
    ])
  }
  const text = Papa.unparse(rows, {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: formulaStart,
  })
  return new TextEncoder().encode(`${byteOrderMark}${text}\r\n`)
}
