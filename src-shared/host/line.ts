import type { ClientLink } from '@orpc/client'

/**
 * `lost`: the office or the way to it is gone and is being looked for; calls made now wait a little
 * for it. `ended`: it will not come back by itself (the session is over, the office was closed).
 */
export type LineState = 'connecting' | 'open' | 'lost' | 'ended'

/** The code a call is answered with when the line died under it: whether it was done is unknown. */
export const OFFICE_GONE = 'OFFICE_GONE'

/**
 * One window's line to the office. The link outlives the sockets and ports under it: a client made
 * with it goes on working after the office was restarted.
 */
export interface Line {
  /** For `createORPCClient`. */
  readonly link: ClientLink<Record<never, never>>
  readonly state: LineState
  /** How often the line was opened: a number that grew says streams must be asked for anew. */
  readonly opened: number
  /** Calls `listener` after every change; answers the way to stop it (fits `useSyncExternalStore`). */
  onChange(listener: () => void): () => void
}
