import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react'
import type { TextKey } from '#renderer/app/language/language.ts'

/**
 * A key of a screen. `combination` is written as the help shows it: `n`, `/`, `?`, `Ctrl+K`, `Alt+1`,
 * `Space`, `F2`. Single letters and signs work outside fields only and can be switched off.
 */
export interface KeyBinding {
  combination: string
  word: TextKey
  run: () => void
  /** Works inside fields too. */
  inFields?: boolean
  /** A key of this dialog: while it lies over all others its keys work, and nobody else's. */
  dialog?: RefObject<HTMLElement | null>
  /** Works whatever lies over the screen, as the lock must. */
  overDialogs?: boolean
}

let bindings: readonly KeyBinding[] = []
const listeners = new Set<() => void>()
const set = (next: readonly KeyBinding[]): void => {
  bindings = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The keys that work now; the ones of what was opened last come first. */
export const currentBindings = (): readonly KeyBinding[] => bindings

/** The same for a component, as they change. */
export const useCurrentBindings = (): readonly KeyBinding[] =>
  useSyncExternalStore(subscribe, currentBindings)

/** Keys that a part of the screen hears by itself, such as a table; the help shows them. */
export interface OwnKeys {
  title: TextKey
  keys: readonly { combination: string; word: TextKey }[]
}

let owned: readonly OwnKeys[] = []

/** What the parts on screen hear by themselves, each kind of part once. */
export const useShownOwnKeys = (): readonly OwnKeys[] =>
  useSyncExternalStore(subscribe, () => owned)

/** While the component is shown, the help lists its keys. `keys` is made once, outside the component. */
export const useOwnKeys = (keys: OwnKeys): void => {
  useEffect(() => {
    const others = (): readonly OwnKeys[] => owned.filter((each) => each !== keys)
    owned = [...others(), keys]
    return () => {
      owned = others()
    }
  }, [keys])
}

/** While the component is shown, its keys work. What they run may change from render to render. */
export const useKeys = (keys: readonly KeyBinding[]): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const words = keys.map((key) => `${key.combination} ${key.word}`).join('\n')
  useEffect(() => {
    const count = words === '' ? 0 : words.split('\n').length
    const mine = latest.current.slice(0, count).map((key, index) => ({
      ...key,
      run: () => latest.current[index]?.run(),
    }))
    set([...mine, ...bindings])
    return () => set(bindings.filter((binding) => !mine.some((own) => own === binding)))
  }, [words])
}
