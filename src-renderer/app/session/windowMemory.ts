import { useSyncExternalStore } from 'react'

const forgetting = new Set<() => void>()

/** Has `forget` called when another person works at this window; answers how to stop that. */
export const onOtherPerson = (forget: () => void): (() => void) => {
  forgetting.add(forget)
  return () => forgetting.delete(forget)
}

/**
 * Something kept for as long as the window lives and belongs to one person: not in the address and
 * not in the office, for a search is often a name. Answers a hook of the value and how to change it.
 */
export const windowMemory = <Value>(): (() => readonly [
  Value | null,
  (next: Value | null) => void,
]) => {
  let kept: Value | null = null
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const keep = (next: Value | null): void => {
    kept = next
    for (const listener of listeners) listener()
  }
  onOtherPerson(() => keep(null))
  return () => [useSyncExternalStore(subscribe, () => kept), keep]
}

/** Another person works at this window now: nothing of the one before is left in it. */
export const forgetWindow = (): void => {
  for (const forget of forgetting) forget()
}
