import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import styles from './TableToolbar.module.css'
import { SearchField } from './SearchField.tsx'

type TableToolbarProps = {
  views: ReactNode
  exporting: ReactNode
  /** What the feature adds: "New", "Import". */
  own: ReactNode
  searchPlaceholder: string | undefined
  letterKeys: boolean
}

/** The strip above the rows. Its parts keep their places whatever is filtered. */
export const TableToolbar = memo(
  ({ views, exporting, own, searchPlaceholder, letterKeys }: TableToolbarProps) => {
    const { t } = useTranslation()
    const { preferences, change, query } = useBoard()
    const narrowed = Object.keys(query.filters).length > 0
    const filters = preferences.filterRow ? t('table.hideFilterRow') : t('table.showFilterRow')
    return (
      <div className={styles['toolbar']} role="group" aria-label={t('table.tools')}>
        {views}
        <SearchField placeholder={searchPlaceholder} slashKey={letterKeys} />
        <span className={styles['space']} />
        <Tooltip label={filters}>
          <ActionIcon
            className={styles['tool']}
            aria-label={filters}
            aria-pressed={preferences.filterRow}
            data-narrowed={narrowed || undefined}
            onClick={() => change({ filterRow: !preferences.filterRow })}
          >
            <IconFilter size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <ColumnChooser />
        {exporting}
        {own}
      </div>
    )
  },
)
