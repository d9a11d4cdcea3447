import { memo, type KeyboardEvent } from 'react'
import { useBoard } from './board.ts'
import { FilterCell } from './FilterCell.tsx'
import filters from './FilterRow.module.css'
import styles from './RecordTable.module.css'

/** Under each heading the control that fits it. Arrow down or Esc leads to the rows. */
export const FilterRow = memo(() => {
  const { shown, focusRows } = useBoard()
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLInputElement)) return
    if (!event.currentTarget.contains(event.target)) return
    if (event.key !== 'ArrowDown' && event.key !== 'Escape') return
    event.preventDefault()
    focusRows()
  }
  return (
    <div role="row" className={styles['filters']} aria-rowindex={2} onKeyDown={leave}>
      <div role="gridcell" aria-colindex={1} className={styles['mark']} />
      {shown.map((column, i) => (
        <div key={column.key} role="gridcell" aria-colindex={i + 2} className={filters['filter']}>
          {column.filter && <FilterCell column={column} control={column.filter} />}
        </div>
      ))}
    </div>
  )
})
