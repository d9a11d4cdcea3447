import type { FieldChange, RowFinding } from './target.ts'

/** A record the office has already, as the target sees it. */
export interface KnownRecord<Value> {
  readonly id: string
  readonly value: Value
}

/**
 * What would happen with a row. Nothing is written before somebody has seen it. Problems that the
 * machine itself finds (`twiceInFile`, `matchesSeveral`, `matchedTwice`) have the field ''.
 */
export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly id: string; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'unchanged'; readonly id: string }
  | { readonly kind: 'problem'; readonly problems: readonly RowFinding[] }

export interface JudgedRow<Value> {
  readonly row: number
  readonly value: Value
  readonly verdict: Verdict
  /** Worth a look, but no reason to leave the row out. */
  readonly warnings: readonly RowFinding[]
}

export type VerdictCounts = Record<Verdict['kind'], number>

export function countVerdicts(rows: Iterable<{ readonly verdict: Verdict }>): VerdictCounts {
  const counts: VerdictCounts = { new: 0, update: 0, unchanged: 0, problem: 0 }
  for (const { verdict } of rows) counts[verdict.kind] += 1
  return counts
}
