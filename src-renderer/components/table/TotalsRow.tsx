import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListQuery } from '#shared/lists/list.ts'
import { totalsKey } from './listKeys.ts'
import type { ColumnInfo } from './recordColumn.ts'
import styles from './RecordTable.module.css'
import type { TotalsSource } from './tablePorts.ts'

type TotalsRowProps = {
  name: string
  source: TotalsSource
  query: ListQuery
  columns: readonly ColumnInfo[]
  ariaRow: number
}

/** Sums and counts over all that match, each under its column. */
export const TotalsRow = ({ name, source, query, columns, ariaRow }: TotalsRowProps) => {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: totalsKey(name, query),
    queryFn: ({ signal }) => source(query, signal),
    placeholderData: keepPreviousData,
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  })
  return (
    <div role="row" className={styles['totals']} aria-rowindex={ariaRow}>
      <div role="gridcell" aria-colindex={1} className={styles['mark']} />
      {columns.map((column, i) => {
        const value = data?.[column.key]
        return (
          <div
            key={column.key}
            role={i === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={i + 2}
            className={styles['cell']}
            data-align={column.align}
          >
            {value !== undefined && column.total
              ? column.total(value)
              : i === 0 && t('table.totals')}
          </div>
        )
      })}
    </div>
  )
}
