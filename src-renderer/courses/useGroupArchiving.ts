import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Selection } from '#shared/lists/list.ts'
import { alsoCancelled } from './leftOpenWords.ts'

/** Archiving and restoring groups, from the list and from a group's own page alike. `name`: of the only one. */
export const useGroupArchiving = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useMemo(
    () => ({
      archive: async (selection: Selection, name: string | null): Promise<boolean> => {
        const done = await run(
          (commandId) => client.courses.archiveGroups({ commandId, payload: { selection } }),
          {
            done: ({ count, cancelled }) =>
              [
                name === null
                  ? t('courses.action.archived', { count })
                  : t('courses.action.archivedOne', { name }),
                ...alsoCancelled(t, cancelled),
              ].join(' '),
            refused: () => t('components.refusal.other'),
          },
        )
        return done !== null
      },
      restore: async (selection: Selection, name: string | null): Promise<boolean> => {
        const done = await run(
          (commandId) => client.courses.restoreGroups({ commandId, payload: { selection } }),
          {
            done: ({ count }) =>
              name === null
                ? t('courses.action.restored', { count })
                : t('courses.action.restoredOne', { name }),
            refused: (refusal) => t('courses.refusal.restoreNameTaken', { name: refusal.name }),
          },
        )
        return done !== null
      },
    }),
    [client, run, t],
  )
}
