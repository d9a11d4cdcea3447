import { bodyRows, type PassedRow } from './bodyRows.ts'
import { judgeRows } from './judgeRows.ts'
import type { ImportPlan } from './mapping.ts'
import type { BrokenRow, ImportTable } from './table.ts'
import type { ImportTarget, ReadingCircumstances, RecordMatching, RowReading } from './target.ts'
import type { JudgedRow, KnownRecord } from './verdict.ts'

/** What a table is found to hold, one row after the other; `passedOver` are the lines that are no records. */
export interface TableReading<Value> {
  readonly total: number
  readonly passedOver: readonly PassedRow[]
  readings(): Generator<RowReading<Value>, void, undefined>
}

/** Reads the records of the planned sheet. Rows are read when asked for, so that a long list can be left between two. */
export function readRecords<Value>(
  table: ImportTable,
  plan: ImportPlan,
  target: ImportTarget<Value>,
  circumstances: ReadingCircumstances,
): TableReading<Value> {
  const sheet = table.sheets[plan.sheet] ?? { name: '', rows: [] }
  const { rows, passedOver } = bodyRows(sheet, plan)
  return {
    total: rows.length,
    passedOver,
    *readings() {
      const read = target.reader(rows, circumstances)
      for (const row of rows)
        yield row.broken === undefined ? read(row) : brokenReading(read(row), row.broken)
    },
  }
}

/** What is wrong with the line itself hides what its cells would say: nobody knows which are whole. */
const brokenReading = <Value>(
  reading: RowReading<Value>,
  broken: BrokenRow,
): RowReading<Value> => ({
  ...reading,
  problems: [{ field: '', reason: broken === 'quotes' ? 'strayQuote' : 'rowCutShort' }],
  warnings: [],
})

/** All in one go: readings, then verdicts against the records that are known. For short lists and tests. */
export function judgeTable<Value>(
  table: ImportTable,
  plan: ImportPlan,
  target: ImportTarget<Value> & RecordMatching<Value>,
  circumstances: ReadingCircumstances,
  known: (identity: string) => readonly KnownRecord<Value>[] = () => [],
): { rows: readonly JudgedRow<Value>[]; passedOver: readonly PassedRow[] } {
  const reading = readRecords(table, plan, target, circumstances)
  return {
    rows: [...judgeRows(reading.readings(), known, target)],
    passedOver: reading.passedOver,
  }
}
