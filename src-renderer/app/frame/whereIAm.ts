import { useEffect, useSyncExternalStore } from 'react'

let place: string | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const set = (next: string | null): void => {
  place = next
  for (const listener of listeners) listener()
}

/**
 * A screen says what it shows, for the line at the top: „Anna Bērziņa”. It never reaches the window's
 * title, which the system's task list would show to anybody.
 */
export const useWhereIAm = (text: string | null): void =>
  useEffect(() => {
    set(text)
    return () => set(null)
  }, [text])

/** What the screen said, for the top line. */
export const usePlace = (): string | null => useSyncExternalStore(subscribe, () => place)
