import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { catalogueRefusal } from './refusalText.ts'

/** Takes kinds, models and kits out of use. */
export const useCatalogueCommands = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useMemo(() => {
    const archived = {
      done: () => t('equipment.catalogue.archived'),
      refused: (refusal: Parameters<typeof catalogueRefusal>[1]) =>
        catalogueRefusal(t, refusal).text,
    }
    return {
      archiveCategory: (id: string) =>
        run(
          (commandId) => client.equipment.archiveCategory({ commandId, payload: { id } }),
          archived,
        ),
      archiveModel: (id: string) =>
        run((commandId) => client.equipment.archiveModel({ commandId, payload: { id } }), archived),
      archiveKit: (id: string) =>
        run((commandId) => client.equipment.archiveKit({ commandId, payload: { id } }), {
          ...archived,
          done: () => t('equipment.catalogue.dissolved'),
        }),
    }
  }, [client, run, t])
}
