/** Keys that may be a scanner's: what was written so fast that no hand did it. */
export interface Burst {
  text: string
  lastAt: number
}

export const noBurst: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY }

/** The most milliseconds between two keys of a scanner. */
export const fastest = 35
/** The fewest keys of a code. */
const shortest = 4

/**
 * Takes one more key. `at` in milliseconds. A run of at least four signs, none later than 35 ms after
 * the one before, ended as fast by Enter, is a scan.
 */
export const nextBurst = (
  burst: Burst,
  key: string,
  at: number,
): { burst: Burst; scanned: string | null } => {
  const fast = at - burst.lastAt <= fastest
  if (key === 'Enter') {
    const scanned = fast && burst.text.length >= shortest ? burst.text : null
    return { burst: noBurst, scanned }
  }
  if (key === 'Shift') return { burst, scanned: null }
  if (key.length !== 1) return { burst: noBurst, scanned: null }
  return { burst: { text: fast ? burst.text + key : key, lastAt: at }, scanned: null }
}
