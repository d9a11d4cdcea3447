import type { JudgedRow } from '#shared/imports/verdict.ts'

/** What every list of judged rows shows of a row, whatever it is of: its place in the file and its verdict. */
export const rowAsShown = ({ row, verdict, warnings }: JudgedRow<unknown>) => ({
  id: String(row),
  row,
  verdict: verdict.kind,
  problems: verdict.kind === 'problem' ? [...verdict.problems] : [],
  warnings: [...warnings],
  changes: verdict.kind === 'update' ? [...verdict.changes] : [],
})
