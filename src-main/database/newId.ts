import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const size = 16
const random = new Uint8Array(size * 256)
let used = random.length
let msecs = 0
let seq = 0

/**
 * A UUIDv7 of this desk: later ones sort after earlier ones, those of one millisecond too. Its random
 * bytes come from a store, because asking the system for 16 bytes each time is most of an id's cost.
 */
export function newId(): string {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  const now = Date.now()
  seq = now > msecs ? 0 : seq + 1
  msecs = Math.max(now, msecs)
  used += size
  return v7({ random: random.subarray(used - size, used), msecs, seq })
}
