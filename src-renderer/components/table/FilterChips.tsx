import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import { filterText } from './filterText.ts'
import { withFilter } from './listQuery.ts'
import { QuietButton } from './QuietButton.tsx'
import styles from './TableToolbar.module.css'

/** What keeps rows away right now, each removable. Under the rows, so that none moves when a filter comes or goes. */
export const FilterChips = () => {
  const { t } = useTranslation()
  const { columns, query, setQuery } = useBoard()
  const search = query.search.trim()
  const chips = [
    ...(search === ''
      ? []
      : [
          {
            key: 'search',
            text: t('table.searchChip', { text: search }),
            remove: () => setQuery({ ...query, search: '' }),
          },
        ]),
    ...Object.entries(query.filters).map(([key, filter]) => {
      const column = columns.find((column) => column.key === key)
      const value = filterText(t, column, filter)
      return {
        key: `column:${key}`,
        text: t('table.chip', { column: column?.title ?? key, value }),
        remove: () => setQuery(withFilter(query, key, null)),
      }
    }),
  ]
  if (chips.length === 0) return null
  return (
    <div className={styles['chips']} role="group" aria-label={t('table.filters')}>
      {chips.map((chip) => (
        <span key={chip.key} className={styles['chip']} title={chip.text}>
          <span>{chip.text}</span>
          <button
            type="button"
            aria-label={t('table.removeFilter', { filter: chip.text })}
            onClick={chip.remove}
          >
            <IconX size={12} aria-hidden />
          </button>
        </span>
      ))}
      {chips.length > 1 && (
        <QuietButton onClick={() => setQuery({ ...query, search: '', filters: {} })}>
          {t('table.clearFilters')}
        </QuietButton>
      )}
    </div>
  )
}
