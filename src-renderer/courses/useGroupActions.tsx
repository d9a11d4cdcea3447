import { useCallback } from 'react'
import { IconArchive, IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { GroupRow } from '#shared/courses/schema.ts'
import type { useGroupArchiving } from './useGroupArchiving.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What can be done to the groups chosen in the list. */
export const useGroupActions = ({
  archive,
  restore,
}: Pick<ReturnType<typeof useGroupArchiving>, 'archive' | 'restore'>): ((
  chosen: ChosenRows<GroupRow>,
) => readonly RowAction[]) => {
  const { t } = useTranslation()
  return useCallback(
    (chosen) => {
      const [first] = chosen.rows
      const one = chosen.count === 1 && first !== undefined ? first.name : null
      const archived = chosen.rows.filter((row) => row.archived).length
      const actions: RowAction[] = []
      if (archived < chosen.rows.length) {
        actions.push({
          key: 'archive',
          label: t('courses.action.archive'),
          icon: <IconArchive {...icon} />,
          run: () => void archive(chosen.selection, one).then((done) => done && chosen.clear()),
        })
      }
      if (archived > 0) {
        actions.push({
          key: 'restore',
          label: t('courses.action.restore'),
          icon: <IconRestore {...icon} />,
          run: () => void restore(chosen.selection, one).then((done) => done && chosen.clear()),
        })
      }
      return actions
    },
    [t, archive, restore],
  )
}
