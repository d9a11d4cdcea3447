import { randomBytes, randomFillSync } from 'node:crypto'

const store = Buffer.alloc(8192)
let used = store.length

/**
 * So many random bytes of the system's generator, each given out once. From a store, because asking
 * the system costs more than all else that a salt or an id needs. The bytes may be overwritten later:
 * use them at once.
 */
export function takeRandom(size: number): Buffer {
  if (size > store.length / 8) return randomBytes(size)
  if (used + size > store.length) {
    randomFillSync(store)
    used = 0
  }
  used += size
  return store.subarray(used - size, used)
}
