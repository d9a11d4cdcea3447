import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { ColumnInfo } from './recordColumn.ts'

type Told = { sort: ListQuery['sort']; chosen: number; narrowing: string }

/**
 * What screen readers are told when it happens: another order, how many match now, how many are chosen.
 * The first painting is not news.
 */
export const useAnnouncements = (
  query: ListQuery,
  total: number,
  chosen: number,
  columns: readonly ColumnInfo[],
) => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const narrowing = JSON.stringify([query.search, query.filters])
  const [told, setTold] = useState<Told>({ sort: query.sort, chosen, narrowing })

  if (told.sort !== query.sort || told.chosen !== chosen || told.narrowing !== narrowing) {
    // A narrower list lets the choice go in the same moment: that is no news of its own.
    setTold({ sort: query.sort, chosen: told.narrowing === narrowing ? chosen : 0, narrowing })
    if (told.narrowing !== narrowing)
      setText(t('table.rows', { count: total, shown: formatCount(total) }))
    else if (told.chosen !== chosen) {
      setText(t('table.chosen', { count: chosen, shown: formatCount(chosen) }))
    } else if (JSON.stringify(told.sort) !== JSON.stringify(query.sort)) {
      setText(
        query.sort.length === 0
          ? t('table.unsorted')
          : t('table.sortedBy', {
              columns: query.sort
                .map(({ column, direction }) =>
                  t(`table.${direction}`, {
                    column: columns.find(({ key }) => key === column)?.title ?? column,
                  }),
                )
                .join(', '),
            }),
      )
    }
  }
  const announce = useCallback((next: string) => setText(next), [])
  return { text, announce }
}
