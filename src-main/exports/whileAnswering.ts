/** What a piece of work with a share came to; `silent`: no sign of life for too long. */
export type Answered<T> = { kind: 'done'; value: T } | { kind: 'silent'; settled: Promise<void> }

/** How often (ms) the silence is measured. */
const beat = 1_000

/**
 * Waits for work that may hang: a network folder can go away so that reading from it never ends, and
 * nothing can stop that. When it gave no sign of life for `limit`, it is left to itself.
 * @param elapsed milliseconds, as the clock of the office counts them; `limit` in the same, as it stands now
 */
export async function whileAnswering<T>(
  work: (alive: () => void) => Promise<T>,
  { elapsed, limit }: { elapsed: () => number; limit: () => number },
): Promise<Answered<T>> {
  let heard = elapsed()
  const working = work(() => {
    heard = elapsed()
  })
  const settled = working.then(
    () => undefined,
    () => undefined,
  )
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<Answered<T>>((resolve) => {
    timer = setInterval(() => {
      if (elapsed() - heard >= limit()) resolve({ kind: 'silent', settled })
    }, beat)
    timer.unref()
  })
  try {
    return await Promise.race([
      working.then((value): Answered<T> => ({ kind: 'done', value })),
      silence,
    ])
  } finally {
    clearInterval(timer)
  }
}
