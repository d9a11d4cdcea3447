import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { StocktakeRefusal } from '#shared/equipment/stocktakeContract.ts'
import { stocktakeRefusal } from './stocktakeWords.ts'

/** Begins, ends and reopens stock-takes, and says of what is missing that it is lost. */
export const useStocktakeCommands = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useMemo(() => {
    const refused = (refusal: StocktakeRefusal): string => stocktakeRefusal(t, refusal)
    return {
      start: (place: string) =>
        run((commandId) => client.equipment.startStocktake({ commandId, payload: { place } }), {
          done: () => t('equipment.stocktake.started'),
          refused,
        }),
      finish: (id: string) =>
        run((commandId) => client.equipment.finishStocktake({ commandId, payload: { id } }), {
          done: () => t('equipment.stocktake.finished'),
          refused,
        }),
      reopen: (id: string) =>
        run((commandId) => client.equipment.reopenStocktake({ commandId, payload: { id } }), {
          done: () => t('equipment.stocktake.reopened'),
          refused,
        }),
      markLost: (id: string) =>
        run((commandId) => client.equipment.markMissingLost({ commandId, payload: { id } }), {
          done: ({ count, endangered }) =>
            [
              t('equipment.stocktake.lost', { count }),
              ...(endangered > 0 ? [t('equipment.done.endangered', { count: endangered })] : []),
            ].join(' '),
          refused,
        }),
    }
  }, [client, run, t])
}
