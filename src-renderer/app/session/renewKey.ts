import { createContext } from 'react'

/** Brings the page back on which a lost recovery key is made anew. */
export const RenewKeyContext = createContext<() => void>(() => undefined)
