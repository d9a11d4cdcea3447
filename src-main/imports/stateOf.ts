import { cellText } from '#shared/imports/cell.ts'
import type { ImportState } from '#shared/imports/schema.ts'
import type { SheetRow } from '#shared/imports/table.ts'
import { countVerdicts } from '#shared/imports/verdict.ts'
import type { ImportSession } from './session.ts'

const topRows = 20
const sampleRows = 10
const shownPassedOver = 50
const shownText = 200

/** An import as the screen shows it: how the file is read, its first rows, and the counts. */
export function stateOf({ id, table, list }: ImportSession): ImportState {
  const { reading } = list
  const { plan, nameOrder, ready, judged, passedOver } = reading
  const rows = table.sheets[plan.sheet]?.rows ?? []
  const aside = new Set(passedOver.map(({ row }) => row))
  const records = rows.filter(({ row }) => row !== plan.headingRow && !aside.has(row))
  return {
    session: id,
    as: list.as,
    sheets: table.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length })),
    plan: {
      ...plan,
      columns: plan.columns.map((one) => ({ ...one, heading: shown(one.heading) })),
    },
    nameOrder,
    ready,
    top: rows.slice(0, topRows).map((row) => asSample(row, plan.columns.length)),
    sample: records.slice(0, sampleRows).map((row) => asSample(row, plan.columns.length)),
    counts: countVerdicts(judged),
    passedOver: {
      count: passedOver.length,
      first: passedOver.slice(0, shownPassedOver).map((one) => ({ ...one })),
    },
  }
}

const shown = (text: string): string => text.slice(0, shownText)

const asSample = ({ row, cells }: SheetRow, width: number) => ({
  row,
  cells: Array.from({ length: width }, (_, column) => shown(cellText(cells[column] ?? ''))),
})
