/** The middle one of some measurements. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** What 95 of 100 measurements stay below. */
export const p95 = (values: readonly number[]): number => quantile(values, 0.95)

/**
 * What the quietest quarter of the measurements stays below: for work of a millisecond, whose median
 * tells more of what else the machine was doing.
 */
export const quiet = (values: readonly number[]): number => quantile(values, 0.25)

const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Milliseconds that work took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
