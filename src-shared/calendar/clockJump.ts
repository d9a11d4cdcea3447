/** So far (ms) the PC's clock may be off without a word: what its time server sets right now and then. */
export const clockTolerance = 120_000

/** What the PC's clock shows (`at`, epoch ms), and what no change of that clock moves (`elapsed`, ms). */
export interface ClockReading {
  at: number
  elapsed: number
}

/**
 * The right time at some moment: between two instants (epoch ms), which are one where the office has
 * run since. Of the time before it was opened it knows that its newest entry was earlier.
 */
export interface KnownTime {
  from: number
  until: number
  elapsed: number
}

/**
 * Whether the PC's clock shows a time that can't be: earlier than it must be by now, or later. Sleep
 * is no jump: `elapsed` goes on in it.
 */
export function findClockJump(known: KnownTime, reading: ClockReading): 'back' | 'forward' | null {
  const passed = reading.elapsed - known.elapsed
  if (reading.at < known.from + passed - clockTolerance) return 'back'
  return reading.at > known.until + passed + clockTolerance ? 'forward' : null
}
