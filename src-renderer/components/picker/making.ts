import { type ReactNode, useSyncExternalStore } from 'react'

interface Making {
  key: number
  show: () => ReactNode
  /** The user thought better of it. */
  giveUp: () => void
}

let makings: readonly Making[] = []
let count = 0
const listeners = new Set<() => void>()
const set = (next: readonly Making[]): void => {
  makings = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Shows a dialog that makes a record for a picker, over everything: the picker's own form can't hold it,
 * for a form may stand in no other. Dialogs lie over those that were opened before.
 * @returns what the dialog told of the new record, or null when the user thought better of it
 */
export const makeInPlace = <T>(
  show: (done: (made: T | null) => void) => ReactNode,
): Promise<T | null> =>
  new Promise((resolve) => {
    count += 1
    const key = count
    const done = (made: T | null): void => {
      set(makings.filter((making) => making.key !== key))
      resolve(made)
    }
    set([...makings, { key, show: () => show(done), giveUp: () => done(null) }])
  })

/** The dialogs that are open, the newest last. */
export const useMakings = (): readonly Making[] => useSyncExternalStore(subscribe, () => makings)

/** The screen that asked for them is gone. */
export const endMakings = (): void => {
  for (const { giveUp } of makings) giveUp()
}
