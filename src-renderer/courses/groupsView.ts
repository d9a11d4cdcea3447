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

/** What the list of groups shows, for as long as the window lives: a search may be a manager's name, so it stays out of the address. */
export const useGroupsView = () => [useSyncExternalStore(subscribe, () => kept), keep] as const
