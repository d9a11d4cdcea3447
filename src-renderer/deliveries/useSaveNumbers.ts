import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { KeptWork } from '#renderer/components/form/useKeptWork.ts'
import type { NumberToSave } from './numbersToSave.ts'
import { refusalText } from './refusalText.ts'

/** Writes numbers of parcels, all or none, by the command of the work that led to it; answers whether they were written. */
export const useSaveNumbers = (): ((
  numbers: readonly NumberToSave[],
  by: Pick<KeptWork<unknown>, 'commandId' | 'renew'>,
) => Promise<boolean>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    async (numbers, { commandId, renew }) => {
      const payload = { numbers: [...numbers] }
      const done = await run(() => client.deliveries.number({ commandId, payload }), {
        done: ({ count }) => t('deliveries.done.numbered', { count }),
        refused: (refusal) => refusalText(t, refusal),
        reused: renew,
      })
      return done !== null
    },
    [client, run, t],
  )
}
