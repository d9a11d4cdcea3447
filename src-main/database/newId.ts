import { v7 } from 'uuid'
import { takeRandom } from './randomStore.ts'

let msecs = 0
let seq = 0

/** A UUIDv7 of this desk: later ones sort after earlier ones, those of one millisecond too. */
export function newId(): string {
  const now = Date.now()
  seq = now > msecs ? 0 : seq + 1
  msecs = Math.max(now, msecs)
  return v7({ random: takeRandom(16), msecs, seq })
}
