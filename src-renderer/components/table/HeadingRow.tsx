import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import type { ColumnInfo } from './recordColumn.ts'
import styles from './RecordTable.module.css'
import { ColumnResizer } from './ColumnResizer.tsx'

type HeadingRowProps = {
  /** The column whose heading is the grid's tab stop, if it is one. */
  stop: number | null
  choice: 'none' | 'some' | 'all'
  onChooseAll: () => void
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

/** The headings: a click sorts, Shift adds an order, the edge changes the width. */
export const HeadingRow = memo(({ stop, choice, onChooseAll }: HeadingRowProps) => {
  const { t } = useTranslation()
  const { shown } = useBoard()
  return (
    <div role="row" className={styles['headings']} aria-rowindex={1} data-row={-1}>
      <div role="columnheader" aria-colindex={1} className={styles['mark']}>
        <span
          role="checkbox"
          tabIndex={-1}
          className={styles['box']}
          aria-checked={choice === 'some' ? 'mixed' : choice === 'all'}
          aria-label={t('table.chooseAllRows')}
          onClick={onChooseAll}
        />
      </div>
      {shown.map((column, i) => (
        <Heading key={column.key} column={column} index={i} stop={stop === i} />
      ))}
    </div>
  )
})

type HeadingProps = { column: ColumnInfo; index: number; stop: boolean }

const Heading = ({ column, index, stop }: HeadingProps) => {
  const { model, query } = useBoard()
  const of = model.getColumn(column.key)
  const sorted = of?.getIsSorted() || null
  const place = query.sort.length > 1 && sorted ? (of?.getSortIndex() ?? 0) + 1 : null
  const sort = (event: MouseEvent) => of?.toggleSorting(undefined, event.shiftKey)
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted ? ariaSort[sorted] : column.sortable ? 'none' : undefined}
      className={styles['heading']}
      data-cell={`-1:${index}`}
      data-align={column.align}
      data-sortable={column.sortable || undefined}
      tabIndex={stop ? 0 : -1}
      onClick={column.sortable ? sort : undefined}
    >
      <span className={styles['title']}>{column.title}</span>
      {sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
      {sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
      {place !== null && <span className={styles['place']}>{place}</span>}
      <ColumnResizer column={column} />
    </div>
  )
}
