import { useSyncExternalStore } from 'react'
import type { ListQuery } from '#shared/lists/list.ts'

let kept: ListQuery | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const keep = (query: ListQuery | null): void => {
  kept = query
  for (const listener of listeners) listener()
}

/**
 * What the list of people shows, for as long as the window lives, so that coming back from a page
 * finds the same rows. Not in the address: a search is often a name, and addresses are written to
 * the browser's history.
 */
export const usePeopleView = () => [useSyncExternalStore(subscribe, () => kept), keep] as const
