import { useEffect, useState } from 'react'
import { useOffice } from '#renderer/app/client/office.ts'
import type { KeptWork } from '#renderer/components/form/useKeptWork.ts'

/**
 * Whether the unsaved work that was found again was done before the window heard of it: then it is
 * forgotten, and the dialog begins with things as they are now.
 * @returns 'asking' until that is known: what is changed before would be another command
 */
export const useDoneBefore = (
  work: Pick<KeptWork<unknown>, 'known' | 'restoredAt' | 'commandId' | 'forget'>,
): 'asking' | 'failed' | 'done' | 'open' => {
  const { client } = useOffice()
  const { known, restoredAt, commandId, forget } = work
  const [state, setState] = useState<'asking' | 'failed' | 'done' | 'open'>('asking')
  useEffect(() => {
    if (!known || state !== 'asking') return
    let left = false
    const look = async (): Promise<void> => {
      const done =
        restoredAt !== null &&
        (await client.workspace.answered({ commands: [commandId] })).length > 0
      if (left) return
      if (done) forget()
      setState(done ? 'done' : 'open')
    }
    void look().catch(() => left || setState('failed'))
    return () => {
      left = true
    }
  }, [known, state, restoredAt, commandId, client, forget])
  return state
}
