export interface FloodLimits {
  /** So many messages at once are nothing unusual … */
  burst: number
  /** … and so many a second may follow for as long as one likes. */
  perSecond: number
}

/** A table dragged from end to end asks some tens of times a second. */
export const usualFlood: FloodLimits = { burst: 2000, perSecond: 400 }

/** A gauge of one line: called with the time of each message, it answers whether that is too many. */
export function createFloodGauge({ burst, perSecond }: FloodLimits): (nowMs: number) => boolean {
  let left = burst
  let before: number | undefined
  return (nowMs) => {
    left = Math.min(burst, left + ((nowMs - (before ?? nowMs)) / 1000) * perSecond) - 1
    before = nowMs
    return left < 0
  }
}
