import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'

/** Keeps a picture of how a line came back. */
export const useKeepReturnPhoto = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    (line: string, file: File) =>
      run((commandId) => client.equipment.keepReturnPhoto({ commandId, payload: { line, file } }), {
        done: () => t('equipment.items.photoSaved'),
        refused: ({ reason }) =>
          t(reason === 'stillOut' ? 'equipment.returnPhoto.stillOut' : `equipment.items.${reason}`),
      }),
    [client, run, t],
  )
}
