import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { NumberToSave } from './numbersToSave.ts'
import { refusalText } from './refusalText.ts'

/** Writes numbers of parcels, all or none, by a command of that id; answers whether they were written. */
export const useSaveNumbers = (): ((
  numbers: readonly NumberToSave[],
  commandId: string,
) => Promise<boolean>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    async (numbers, commandId) => {
      const payload = { numbers: [...numbers] }
      const done = await run(() => client.deliveries.number({ commandId, payload }), {
        done: ({ count }) => t('deliveries.done.numbered', { count }),
        refused: (refusal) => refusalText(t, refusal),
      })
      return done !== null
    },
    [client, run, t],
  )
}
