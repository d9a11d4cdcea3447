import { z } from 'zod'
import type { Standing } from './standing.ts'

/** Where a request stands. */
export const RequestState = z.enum([
  'rejected',
  'cancelled',
  'collecting',
  'blocked',
  'cleared',
  'recorded',
  'shared',
  'accessClosed',
  'restricted',
  'deleted',
])
export type RequestState = z.infer<typeof RequestState>

export interface RequestFacts {
  rejected: boolean
  cancelled: boolean
  /** Of the recording that was made; null while there is none. */
  recording: {
    deleted: boolean
    restricted: boolean
    shared: boolean
    accessOpen: boolean
  } | null
  /** Until when answers are waited for, and the instant asked of. */
  answersBy: string
  at: string
}

/**
 * The state of a request, computed. While answers are awaited, one no blocks it at once, and at the
 * cut-off, to the second, so does everyone who has not said yes.
 */
export function requestState(
  facts: RequestFacts,
  clearance: { cleared: boolean; people: readonly { standing: Standing }[] },
): RequestState {
  const { recording } = facts
  if (recording !== null) {
    if (recording.deleted) return 'deleted'
    if (recording.restricted) return 'restricted'
    if (!recording.shared) return 'recorded'
    return recording.accessOpen ? 'shared' : 'accessClosed'
  }
  if (facts.rejected) return 'rejected'
  if (facts.cancelled) return 'cancelled'
  if (clearance.cleared) return 'cleared'
  const refused = clearance.people.some(({ standing }) => standing === 'refused')
  return refused || facts.at >= facts.answersBy ? 'blocked' : 'collecting'
}
