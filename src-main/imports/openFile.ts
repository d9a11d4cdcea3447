import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { importLimits } from '#shared/imports/limits.ts'
import type { ImportPlan } from '#shared/imports/mapping.ts'
import { planImport } from '#shared/imports/planImport.ts'
import type { RefusedImport } from '#shared/imports/schema.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import { findMapping } from './mappings.ts'
import { readTableAside } from './readTableAside.ts'
import type { PlannedTarget } from './targets.ts'

export type OpenedFile =
  | { readonly kind: 'table'; readonly table: ImportTable; readonly plan: ImportPlan }
  | { readonly kind: 'refused'; readonly refusal: RefusedImport }

/** Reads a file and proposes how to take it; a mapping corrected by hand before is taken up again. */
export async function openFile(
  file: File,
  db: Kysely<Tables>,
  target: PlannedTarget,
  { signal, onRows }: { signal?: AbortSignal | undefined; onRows(rows: number): void },
): Promise<OpenedFile> {
  if (file.size > importLimits.fileBytes) {
    return { kind: 'refused', refusal: { reason: 'tooLarge', limit: importLimits.fileBytes } }
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const table = await readTableAside(bytes, {
    onProgress: onRows,
    ...(signal === undefined ? {} : { signal }),
  })
  if (table.kind === 'refused') {
    const { kind, ...refusal } = table
    return { kind, refusal }
  }
  const plan = planImport(table, target)
  if (plan.headingRow === null) return { kind: 'table', table, plan }
  const mapping = await findMapping(
    db,
    target.key,
    plan.columns.map(({ heading }) => heading),
  )
  return {
    kind: 'table',
    table,
    plan: mapping === null ? plan : planImport(table, target, () => mapping),
  }
}
