import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { GroupPaperOf } from '#shared/documents/groupPaper.ts'
import { collectRun } from './useMakeSheets.ts'
import { useHandOut, type WayOut } from './useHandOut.ts'

/** Makes a paper of a group and hands it out; answers whether it was made. */
export const useMakeGroupPaper = (): ((of: GroupPaperOf, way: WayOut) => Promise<boolean>) => {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const handOut = useHandOut()
  return useCallback(
    async (of, way) => {
      const isStillHere = whoSitsHere()
      const made = await run(
        (commandId) => office.client.documents.makeGroupPaper({ commandId, payload: { of } }),
        {
          done: ({ state, number }) => t(`documents.done.${state}`, { count: 1, numbers: number }),
          undoable: ({ state }) => state === 'made',
          refused: ({ reason }) => t(`documents.groupPaper.${reason}`),
        },
      )
      if (made === null) return false
      const out = await collectRun(office, t, [made])
      if (out !== null && isStillHere()) await handOut(way, out)
      return true
    },
    [office, run, handOut, t],
  )
}
