import './batchTexts.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { beginWork, endWork } from '#renderer/components/feedback/longWork.ts'
import type { BatchInput } from '#shared/deliveries/batchSchema.ts'

/** More than these take long enough for a line in the tray. */
const few = 50

/** Makes a batch and says what came of it; answers what was made, or null. */
export const useSendBatch = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    async (input: BatchInput, expected: number) => {
      const stop = new AbortController()
      const work = { id: '' }
      const answer = await run(
        (commandId) => {
          if (expected > few) {
            work.id = commandId
            beginWork({ id: commandId, title: t('batch.title'), cancel: () => stop.abort() })
          }
          return client.deliveries.sendBatch(
            { commandId, payload: { input } },
            { signal: stop.signal },
          )
        },
        {
          done: ({ made }) =>
            made === 0 ? t('batch.done.nothing') : t('batch.done.made', { count: made }),
          // What is said to have happened is answered by another event, never taken back.
          undoable: ({ made }) => made > 0 && input.happened === null,
          refused: ({ reason }) => t(`batch.refusal.${reason}`),
        },
      )
      if (work.id !== '') {
        endWork(work.id, answer !== null ? 'done' : stop.signal.aborted ? 'cancelled' : 'failed')
      }
      return answer
    },
    [client, run, t],
  )
}
