import { cellText } from './cell.ts'
import { findHeadingRow, type HeadingRow } from './findHeadingRow.ts'
import { applyRemembered, fingerprint } from './fingerprint.ts'
import type { ColumnUse, ImportPlan, PlannedColumn, RememberedMapping } from './mapping.ts'
import { headingWords } from './headingWords.ts'
import { headingMatcher, type HeadingMatcher } from './recogniseHeading.ts'
import type { ImportTable, Sheet } from './table.ts'
import type { ImportTarget } from './target.ts'

type Planned = Pick<ImportTarget<never>, 'fields' | 'leftOut' | 'foreign' | 'needs' | 'settle'>

const widthOf = (sheet: Sheet): number =>
  sheet.rows.reduce((width, row) => Math.max(width, row.cells.length), 0)

/**
 * A field that takes one column goes to the heading that stands first among those it is known by, of
 * equal ones to the first: where an inventory has a „Nosaukums” and a „Modelis”, the model is the latter.
 */
function withoutRepeats(
  uses: readonly (string | null)[],
  headings: readonly string[],
  target: Planned,
): readonly (string | null)[] {
  const bestOf = new Map<string, { column: number; rank: number }>()
  for (const [column, field] of uses.entries()) {
    const known = target.fields.find((one) => one.key === field)
    if (field === null || known?.columns !== 'one') continue
    const words = headingWords(headings[column] ?? '')
    const place = known.headings.findIndex((heading) => headingWords(heading) === words)
    const rank = place === -1 ? known.headings.length : place
    const best = bestOf.get(field)
    if (best === undefined || rank < best.rank) bestOf.set(field, { column, rank })
  }
  return uses.map((field, column) => {
    const best = field === null ? undefined : bestOf.get(field)
    return best === undefined || best.column === column ? field : null
  })
}

/** What each column is by its heading. Two columns never share a field that takes one. */
export function recogniseColumns(
  headings: readonly string[],
  target: Planned,
  match: HeadingMatcher = headingMatcher(target),
): PlannedColumn[] {
  const uses = headings.map(match)
  const fields = uses.map((use) => (use.kind === 'field' ? use.field : null))
  const settled = withoutRepeats(target.settle?.(fields) ?? fields, headings, target)
  return headings.map((heading, column) => {
    const field = settled[column] ?? null
    const use: ColumnUse =
      field !== null
        ? { kind: 'field', field }
        : uses[column]?.kind === 'leftOut'
          ? { kind: 'leftOut' }
          : { kind: 'unknown' }
    return { column, heading, use }
  })
}

/** Whether enough is mapped for rows to be judged: one group of `needs` is complete. */
export function isMappedEnough(plan: ImportPlan, target: Pick<Planned, 'needs'>): boolean {
  const mapped = new Set(
    plan.columns.flatMap((column) => (column.use.kind === 'field' ? [column.use.field] : [])),
  )
  return target.needs.some((group) => group.every((field) => mapped.has(field)))
}

/** The sheet that is the list: most headings recognised, then most rows. Others are left alone. */
function chooseSheet(sheets: readonly Sheet[], headings: readonly HeadingRow[]): number {
  const worth = (index: number): number => {
    const found = headings[index]
    const rows = Math.min(sheets[index]?.rows.length ?? 0, 999_999)
    return found?.kind === 'recognised' ? found.recognised * 1_000_000 + rows : rows
  }
  return sheets.reduce((best, _, index) => (worth(index) > worth(best) ? index : best), 0)
}

/** Plans one sheet with the headings in a given row of the file (null: there are none). */
export function planSheet(
  sheets: readonly Sheet[],
  sheet: number,
  headingRow: number | null,
  target: Planned,
  source: ImportPlan['source'],
): ImportPlan {
  const chosen = sheets[sheet] ?? { name: '', rows: [] }
  const cells = chosen.rows.find((row) => row.row === headingRow)?.cells ?? []
  const headings = Array.from({ length: widthOf(chosen) }, (_, column) =>
    cellText(cells[column] ?? ''),
  )
  return { sheet, headingRow, columns: recogniseColumns(headings, target), source }
}

/**
 * Proposes how to read a table: its sheet, its row of headings, what each column is. A mapping that
 * was corrected by hand for the same headings is taken up again. Nothing here is final: the screen
 * shows the plan, and every part of it can be changed.
 */
export function planImport(
  table: ImportTable,
  target: Planned,
  remembered: (fingerprint: string) => RememberedMapping | null = () => null,
): ImportPlan {
  const match = headingMatcher(target)
  const headings = table.sheets.map((sheet) => findHeadingRow(sheet.rows, match))
  const sheet = chooseSheet(table.sheets, headings)
  const found = headings[sheet] ?? { kind: 'none' }
  const row = found.kind === 'none' ? null : (table.sheets[sheet]?.rows[found.index]?.row ?? null)
  const plan = planSheet(
    table.sheets,
    sheet,
    row,
    target,
    found.kind === 'recognised' ? 'recognised' : 'guessed',
  )
  const memory = remembered(fingerprint(plan.columns.map((column) => column.heading)))
  if (row === null || !memory) return plan
  return { ...plan, columns: applyRemembered(plan.columns, memory), source: 'remembered' }
}
