import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import type { LeftInGroups } from '#shared/equipment/leftInGroups.ts'
import type { Selection } from '#shared/lists/list.ts'
import { alsoCancelled, dueDaysSet } from './leftOpenWords.ts'

interface AskedAboutArchiving {
  left: LeftInGroups & { stillPlanned: number }
  name: string | null
  onArchive: (bringBackBy: string | null) => void
  onClose: () => void
}

/** Archiving and restoring groups, from the list and from a group's own page alike. `name`: of the only one. */
export const useGroupArchiving = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [asking, setAsking] = useState<AskedAboutArchiving | null>(null)
  const archive = useCallback(
    async (selection: Selection, name: string | null): Promise<boolean> => {
      const write = async (bringBackBy: string | null): Promise<boolean> => {
        const payload = { selection, bringBackBy }
        const done = await run(
          (commandId) => client.courses.archiveGroups({ commandId, payload }),
          {
            done: ({ count, ...became }) =>
              [
                name === null
                  ? t('courses.action.archived', { count })
                  : t('courses.action.archivedOne', { name }),
                ...alsoCancelled(t, became),
                ...dueDaysSet(t, became),
              ].join(' '),
            refused: () => t('components.refusal.other'),
          },
        )
        return done !== null
      }
      const left = await client.courses.leftInGroups({ selection }).catch(() => null)
      if (left === null) {
        sayRefused(t('components.refusal.other'))
        return false
      }
      const { stillPlanned, toGiveBack, ...things } = left
      const nothing = Object.values(things).every(({ count }) => count === 0)
      if (nothing && stillPlanned + toGiveBack === 0) return write(null)
      return new Promise((decide) => {
        setAsking({
          left,
          name,
          onArchive: (bringBackBy) => {
            setAsking(null)
            void write(bringBackBy).then(decide)
          },
          onClose: () => {
            setAsking(null)
            decide(false)
          },
        })
      })
    },
    [client, run, t],
  )
  return useMemo(
    () => ({
      /** Shown before what groups have reserved or on loan is touched; null while nothing is asked. */
      asking,
      archive,
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
    [client, run, t, archive, asking],
  )
}
