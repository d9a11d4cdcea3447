import { createContext } from 'react'

/** Takes back a command of one's own: the entry, or the last one that can be. It says itself what came of it. */
export const UndoContext = createContext<(entry: number | null) => Promise<void>>(async () => {})
