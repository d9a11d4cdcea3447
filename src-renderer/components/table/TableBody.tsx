import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { memo, useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isChosen, type Chosen } from './rowSelection.ts'
import type { RecordColumn } from './recordColumn.ts'
import styles from './RecordTable.module.css'
import { TableRow } from './TableRow.tsx'
import { useScrollAnchor } from './useScrollAnchor.ts'
import type { GridFocus } from './useGridFocus.ts'
import type { RecordList } from './useRecordList.ts'

type TableBodyProps<Row> = {
  scroller: RefObject<HTMLDivElement | null>
  list: RecordList<Row>
  columns: readonly RecordColumn<Row>[]
  rowId: (row: Row) => string
  rowLabel: (row: Row) => string
  rowHeight: number
  /** Rows of the grid above the first record. */
  rowsAbove: number
  focus: GridFocus
  chosen: Chosen
  openId: string | null
}

const overscan = 30

/** The rows in sight and some around them, whatever the length of the list. */
export const TableBody = <Row,>({
  scroller,
  list,
  columns,
  rowId,
  rowLabel,
  rowHeight,
  rowsAbove,
  focus,
  chosen,
  openId,
}: TableBodyProps<Row>) => {
  const { t } = useTranslation()
  const [PaintedRow] = useState(() => memo(TableRow<Row>))
  const markLabel = useCallback(
    (row: Row) => t('table.chooseRow', { row: rowLabel(row) }),
    [t, rowLabel],
  )
  const rangeExtractor = useCallback(
    (range: Range) => {
      const positions = defaultRangeExtractor(range)
      // The tab stop must exist, or Tab and arrows would lose the grid once it scrolled away.
      return focus.row < 0 || focus.row >= range.count || positions.includes(focus.row)
        ? positions
        : [...positions, focus.row]
    },
    [focus.row],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, and the virtualizer goes no further than this component
  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    rangeExtractor,
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const from = virtualizer.range?.startIndex ?? 0
  const until = virtualizer.range?.endIndex ?? 0
  const { show } = list
  useLayoutEffect(() => show(from, until), [show, from, until])
  useScrollAnchor(scroller, list, rowHeight, from)

  return (
    <div role="rowgroup" className={styles['body']} style={{ height: list.total * rowHeight }}>
      {virtualizer.getVirtualItems().map(({ index }) => {
        const row = list.rowAt(index)
        const id = row === undefined ? undefined : rowId(row)
        return (
          <PaintedRow
            key={index}
            row={row}
            position={index}
            top={index * rowHeight}
            ariaRow={rowsAbove + index + 1}
            columns={columns}
            markLabel={markLabel}
            chosen={id !== undefined && isChosen(chosen, id)}
            open={id !== undefined && id === openId}
            stop={focus.row === index ? focus.column : null}
          />
        )
      })}
    </div>
  )
}
