import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Selection } from '#shared/lists/list.ts'

/** Archiving and restoring materials, from the list and from beside it alike. `name`: of the only one. */
export const useMaterialArchiving = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useMemo(
    () => ({
      archive: async (selection: Selection, name: string | null): Promise<boolean> => {
        const done = await run(
          (commandId) => client.materials.archive({ commandId, payload: { selection } }),
          {
            done: ({ count }) =>
              name === null
                ? t('materials.action.archivedMany', { count })
                : t('materials.action.archivedOne', { name }),
            refused: () => t('components.refusal.other'),
          },
        )
        return done !== null
      },
      restore: async (selection: Selection, name: string | null): Promise<boolean> => {
        const done = await run(
          (commandId) => client.materials.restore({ commandId, payload: { selection } }),
          {
            done: ({ count }) =>
              name === null
                ? t('materials.action.restoredMany', { count })
                : t('materials.action.restoredOne', { name }),
            refused: ({ code, by }) => t('materials.refusal.restoreCodeTaken', { code, by }),
          },
        )
        return done !== null
      },
    }),
    [client, run, t],
  )
}
