/**
 * How long to wait before the office process is started again (ms): at once after a first death,
 * longer when it keeps dying, at most ten seconds. A minute of life makes it a first death again.
 */
export function restartPause(deathsInARow: number): number {
  return deathsInARow <= 1 ? 0 : Math.min(10_000, 250 * 2 ** (deathsInARow - 2))
}

/** Deaths in a row, counting the one after `livedMs` of life. */
export const countDeath = (deathsBefore: number, livedMs: number): number =>
  livedMs >= 60_000 ? 1 : deathsBefore + 1
