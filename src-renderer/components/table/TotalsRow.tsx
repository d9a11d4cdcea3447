import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListQuery } from '#shared/lists/list.ts'
import { totalsKey } from './listKeys.ts'
import type { ColumnInfo } from './recordColumn.ts'
import styles from './RecordTable.module.css'
import type { ListSource } from './tablePorts.ts'

type TotalsRowProps<Row> = {
  name: string
  source: ListSource<Row>
  query: ListQuery
  columns: readonly ColumnInfo[]
  ariaRow: number
}

/** Sums over all that match, each under its column. */
export const TotalsRow = <Row,>(props: TotalsRowProps<Row>) => {
  const { name, source, query, columns, ariaRow } = props
  const { t } = useTranslation()
  const sums = columns.flatMap((column) => (column.total ? [column.key] : []))
  const { data } = useQuery({
    queryKey: totalsKey(name, query, sums),
    queryFn: async ({ signal }) => {
      const position = { kind: 'at' as const, offset: 0 }
      return (await source({ ...query, sort: [], position, limit: 1, sums }, signal)).sums ?? {}
    },
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
