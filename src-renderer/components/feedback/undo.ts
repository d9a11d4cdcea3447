import { createContext } from 'react'

/** How a command is taken back: an undo, or one that brings back what was undone. */
export type WayBack = 'undo' | 'redo'

/**
 * Takes back a command of one's own: the entry, or the last one that can be. It says itself what came
 * of it. False: another is under way, and this press did nothing.
 */
export type TakeBack = (entry: number | null, way?: WayBack) => Promise<boolean>

export const UndoContext = createContext<TakeBack>(async () => false)
