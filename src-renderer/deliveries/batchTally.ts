import type { BatchRow, BatchVerdict } from '#shared/deliveries/batchSchema.ts'

/** How many of a preview come to each verdict. */
export function batchTally(rows: readonly BatchRow[]): Record<BatchVerdict['kind'], number> {
  const tally = { new: 0, has: 0, cannot: 0, noPreference: 0 }
  for (const { verdict } of rows) tally[verdict.kind] += 1
  return tally
}
