import { useCallback, useContext, useEffect } from 'react'
import { DraftsContext } from '#renderer/components/form/drafts.ts'
import { useOffice } from '#renderer/app/client/office.ts'

/** The ways out of a session; what was typed goes to the office first. */
export const useLeaving = (): { lock: () => Promise<void>; signOut: () => Promise<void> } => {
  const { client } = useOffice()
  const drafts = useContext(DraftsContext)
  const lock = useCallback(async (): Promise<void> => {
    await drafts.flush()
    await client.staff.lock().catch(() => {})
  }, [client, drafts])
  const signOut = useCallback(async (): Promise<void> => {
    await drafts.flush()
    await client.staff.signOut().catch(() => {})
  }, [client, drafts])
  return { lock, signOut }
}

/** While somebody is signed in, the host's own menu locks as the key of the page does. */
export const useLockFromMenu = (lock: () => Promise<void>): void => {
  const { host } = useOffice()
  useEffect(() => host.onLockAsked(() => void lock()), [host, lock])
}
