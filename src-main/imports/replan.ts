import type { ColumnUse, ImportPlan } from '#shared/imports/mapping.ts'
import { planSheet } from '#shared/imports/planImport.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import type { PlannedTarget } from './targets.ts'

/** How somebody wants a file to be read. */
export interface PlanChange {
  readonly sheet: number
  readonly headingRow: number | null
  /** What each column is, by position; null: as its heading says. */
  readonly columns: readonly ColumnUse[] | null
}

/**
 * The plan as somebody corrected it. A field that takes one column is the first's that claims it;
 * a field nobody knows is ignored.
 */
export function replan(
  table: ImportTable,
  target: PlannedTarget,
  { sheet, headingRow, columns }: PlanChange,
): ImportPlan {
  const plan = planSheet(table.sheets, sheet, headingRow, target, 'byHand')
  if (columns === null) return plan
  const taken = new Set<string>()
  const allowed = (use: ColumnUse): ColumnUse => {
    if (use.kind !== 'field') return use
    const field = target.fields.find(({ key }) => key === use.field)
    if (field === undefined || (field.columns === 'one' && taken.has(field.key))) {
      return { kind: 'unknown' }
    }
    taken.add(field.key)
    return use
  }
  return {
    ...plan,
    columns: plan.columns.map((column, place) => ({
      ...column,
      use: allowed(columns[place] ?? column.use),
    })),
  }
}
