import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { OwedPart } from '#shared/equipment/owedParts.ts'
import { refusalText } from './refusalText.ts'

/** Notes that an owed part came, or that it is given up. */
export const useSettlePart = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    ({ line, part, tag }: OwedPart, came: boolean) =>
      run(
        (commandId) =>
          client.equipment.settlePart({ commandId, payload: { line, part, came, on: null } }),
        {
          done: ({ how }) => t(`equipment.owed.done.${how}`, { part, tag }),
          refused: (refusal) => refusalText(t, refusal),
        },
      ),
    [client, run, t],
  )
}
