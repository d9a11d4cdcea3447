import type { BatchRow, BatchVerdict } from '#shared/deliveries/batchSchema.ts'

/** What somebody said themselves of whom they chose and whom they left out; what is proposed changes nothing of it. */
export type Wanted = Readonly<Record<string, boolean>>

/** Whether something is made for one of a group: for whoever has it by another group only where somebody says so. */
export const isChosen = ({ person, verdict }: BatchRow, wanted: Wanted): boolean =>
  wanted[person] ?? !isDoubtful(verdict)

/** They have it already, by another group of the course. */
export const isDoubtful = (verdict: BatchVerdict): boolean =>
  verdict.kind === 'new' && verdict.elsewhere.length > 0

/** How many of a preview come to each verdict. */
export function batchTally(rows: readonly BatchRow[]): Record<BatchVerdict['kind'], number> {
  const tally = { new: 0, has: 0, cannot: 0, noPreference: 0 }
  for (const { verdict } of rows) tally[verdict.kind] += 1
  return tally
}
