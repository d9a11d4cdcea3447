import { setImmediate } from 'node:timers/promises'

export type Taken<T> =
  { readonly kind: 'all'; readonly items: readonly T[] } | { readonly kind: 'cancelled' }

/** Long enough to get on, short enough that a cancel and other people's calls never wait noticeably. */
const sliceMilliseconds = 20

export interface SliceOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((taken: number) => void) | undefined
  /** Gives others their turn; inside a command it is the command's own. */
  readonly pause?: (() => Promise<unknown>) | undefined
}

/**
 * Takes everything out of a generator without holding up the office: after each slice of time other
 * work has its turn, `onProgress` hears how many were taken, and `signal` is looked at.
 */
export async function takeInSlices<T>(
  items: Iterable<T>,
  { signal, onProgress, pause = setImmediate }: SliceOptions = {},
): Promise<Taken<T>> {
  const taken: T[] = []
  let sliceEnds = performance.now() + sliceMilliseconds
  for (const item of items) {
    taken.push(item)
    if (performance.now() < sliceEnds) continue
    onProgress?.(taken.length)
    await pause()
    if (signal?.aborted) return { kind: 'cancelled' }
    sliceEnds = performance.now() + sliceMilliseconds
  }
  onProgress?.(taken.length)
  return { kind: 'all', items: taken }
}
