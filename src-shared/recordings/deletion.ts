import { z } from 'zod'

/** What is missing before a recording counts as deleted. */
export const DeletionStep = z.enum(['remove', 'purge', 'check'])
export type DeletionStep = z.infer<typeof DeletionStep>

/** Who ticked what; null: nobody yet. */
export interface DeletionTicks {
  removedBy: string | null
  purgedBy: string | null
  checkedBy: string | null
}

/** The next step: it is removed, then purged from the bin, then looked at by somebody else where the office wants that. */
export function nextDeletionStep(
  { removedBy, purgedBy, checkedBy }: DeletionTicks,
  secondCheck: boolean,
): DeletionStep | null {
  if (removedBy === null) return 'remove'
  if (purgedBy === null) return 'purge'
  return secondCheck && checkedBy === null ? 'check' : null
}

/** A second pair of eyes is neither of those who deleted. */
export const mayCheck = ({ removedBy, purgedBy }: DeletionTicks, account: string): boolean =>
  account !== removedBy && account !== purgedBy
