import { v7 } from 'uuid'
import { takeRandom } from './randomStore.ts'

let msecs = 0
let seq = 0

/**
 * A UUIDv7 of this desk: later ones sort after earlier ones, those of one millisecond too, and those
 * made after the PC's clock was set back.
 * @param at epoch milliseconds
 */
export function newId(at: number): string {
  seq = at > msecs ? 0 : seq + 1
  msecs = Math.max(at, msecs)
  return v7({ random: takeRandom(16), msecs, seq })
}

/** Ids from now on sort after those of that time (epoch milliseconds). */
export function keepIdsAfter(at: number): void {
  if (at < msecs) return
  msecs = at + 1
  seq = 0
}
