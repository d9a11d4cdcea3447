import type { ImportLimits } from '#shared/imports/limits.ts'
import type { ReadOutcome, SheetRow } from '#shared/imports/table.ts'

/** What the reading thread is started with. */
export interface ReadTableWork {
  readonly bytes: Uint8Array
  readonly limits: ImportLimits
}

/**
 * What the reading thread says: how far it is; then the rows of each sheet in batches, so that no
 * single message stops the office; then everything else about the table, its rows left out.
 */
export type ReadTableSaid =
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'done'; readonly outcome: ReadOutcome }
