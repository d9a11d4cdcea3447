import { z } from 'zod'

/** What is missing before a recording counts as deleted. */
export const DeletionStep = z.enum(['remove', 'purge', 'check'])
export type DeletionStep = z.infer<typeof DeletionStep>

/** Who ticked what; null: nobody yet. */
export interface DeletionTicks {
  removedBy: string | null
  purgedBy: string | null
}

/**
 * The next step of a recording that does not count as deleted yet: it is removed, then purged from the bin,
 * then looked at. One that is purged and waits is to be looked at even where the office has stopped
 * wanting that meanwhile, or nothing would ever finish it.
 */
export function nextDeletionStep({ removedBy, purgedBy }: DeletionTicks): DeletionStep {
  if (removedBy === null) return 'remove'
  return purgedBy === null ? 'purge' : 'check'
}

/** A second pair of eyes is neither of those who deleted. */
export const isAnother = ({ removedBy, purgedBy }: DeletionTicks, account: string): boolean =>
  account !== removedBy && account !== purgedBy
