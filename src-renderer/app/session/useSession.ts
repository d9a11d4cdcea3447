import { createContext, useContext } from 'react'
import type { OfficeState } from '#shared/staff/contract.ts'

/** Who is signed in at this window, and in which office. */
export type Session = Extract<OfficeState, { kind: 'open' }>

export const SessionContext = createContext<Session | null>(null)

/** The session, for any screen behind the sign-in. */
export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside of an open session')
  return session
}
