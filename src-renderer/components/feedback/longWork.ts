import { useSyncExternalStore } from 'react'
import { onOtherPerson } from '#renderer/app/session/windowMemory.ts'

/** A piece of long work as the tray shows it. `total` is null while unknown. */
export interface Work {
  id: string
  title: string
  done: number
  total: number | null
  state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled'
  cancel: (() => void) | null
}

let works: readonly Work[] = []
const listeners = new Set<() => void>()

const set = (next: readonly Work[]): void => {
  works = next
  for (const listener of listeners) listener()
}

const change = (id: string, part: Partial<Work>): void =>
  set(works.map((work) => (work.id === id ? { ...work, ...part } : work)))

const isOver = (work: Work): boolean =>
  work.state === 'done' || work.state === 'failed' || work.state === 'cancelled'

/** How many seconds finished work stays in the tray. */
const lingering = 6

/** Shows work in the tray. `id` is the one the office reports progress under; `cancel` asks it to stop. */
export const beginWork = (work: { id: string; title: string; cancel?: () => void }): void =>
  set([
    ...works.filter((each) => each.id !== work.id),
    {
      id: work.id,
      title: work.title,
      done: 0,
      total: null,
      state: 'running',
      cancel: work.cancel ?? null,
    },
  ])

/** The office says how far it is; work that this window did not begin is not shown. */
export const reportWork = (id: string, done: number, total: number | null): void =>
  change(id, { done, total })

/** The work has ended; its line goes by itself after a while. */
export const endWork = (id: string, state: 'done' | 'failed' | 'cancelled'): void => {
  change(id, { state, cancel: null })
  setTimeout(() => forgetWork(id), lingering * 1000)
}

/** Takes a line that is over out of the tray. */
export const forgetWork = (id: string): void =>
  set(works.filter((work) => work.id !== id || !isOver(work)))

/** Asks running work to stop. */
export const cancelWork = (work: Work): void => {
  if (work.cancel === null || work.state !== 'running') return
  change(work.id, { state: 'cancelling' })
  work.cancel()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// What is still running goes on; its name and its cancel are for whoever began it.
onOtherPerson(() => set([]))

/** All work in the tray, as it changes. */
export const useLongWork = (): readonly Work[] => useSyncExternalStore(subscribe, () => works)
