import { useSyncExternalStore } from 'react'

/** How often (ms) what stands by the clock is looked at again. */
const lookEvery = 15_000

const readers = new Set<() => void>()
let moment = ''
let timer: ReturnType<typeof setInterval> | undefined

const look = (): void => {
  moment = new Date().toISOString()
  for (const reader of readers) reader()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  if (timer === undefined) {
    timer = setInterval(look, lookEvery)
    look()
  }
  return () => {
    readers.delete(reader)
    if (readers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * What time it is (UTC text), a quarter of a minute late at most: for what becomes late while it is looked
 * at, though nothing in the office changed.
 */
export const useMoment = (): string => useSyncExternalStore(subscribe, () => moment)
