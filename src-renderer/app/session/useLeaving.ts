import { useCallback } from 'react'
import { flushDrafts } from '#renderer/components/form/draftKeeper.ts'
import { useOffice } from '#renderer/app/client/office.ts'

/** The ways out of a session; what was typed goes to the office first. */
export const useLeaving = (): { lock: () => Promise<void>; signOut: () => Promise<void> } => {
  const { client } = useOffice()
  const lock = useCallback(async (): Promise<void> => {
    await flushDrafts()
    await client.staff.lock().catch(() => {})
  }, [client])
  const signOut = useCallback(async (): Promise<void> => {
    await flushDrafts()
    await client.staff.signOut().catch(() => {})
  }, [client])
  return { lock, signOut }
}
