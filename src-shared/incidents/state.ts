import { z } from 'zod'

/** How far an incident has come; the police are a track of their own. */
export const IncidentState = z.enum([
  'received',
  'inReview',
  'collecting',
  'talks',
  'decided',
  'informed',
  'closed',
  'reopened',
])
export type IncidentState = z.infer<typeof IncidentState>

/** What has been done about an incident. */
export interface Progress {
  takenUp: boolean
  statementsAsked: boolean
  talked: boolean
  /** A decision stands, or an agreement that somebody signed. */
  settled: boolean
  /** Every party is informed, or there is a reason why not. */
  informed: boolean
  closed: boolean
  /** It had been closed before. */
  reopened: boolean
}

/** The state that follows from what was done: the furthest step counts, in whatever order they were taken. */
export function stateOf(progress: Progress): IncidentState {
  if (progress.closed) return 'closed'
  if (progress.reopened) return 'reopened'
  if (progress.settled) return progress.informed ? 'informed' : 'decided'
  if (progress.talked) return 'talks'
  if (progress.statementsAsked) return 'collecting'
  return progress.takenUp ? 'inReview' : 'received'
}
