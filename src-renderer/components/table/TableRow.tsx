import { hasFigures, type RecordColumn } from './recordColumn.ts'
import styles from './RecordTable.module.css'

export type TableRowProps<Row> = {
  row: Row | undefined
  position: number
  /** Pixels from the top of the rows. */
  top: number
  ariaRow: number
  columns: readonly RecordColumn<Row>[]
  /** What the mark of a row is called. */
  markLabel: (row: Row) => string
  chosen: boolean
  open: boolean
  /** The column whose cell is the tab stop, when it is in this row. */
  stop: number | null
}

/** One row. Its table wraps it in `memo`, so that it is painted anew only when something of it changed. */
export const TableRow = <Row,>({ row, columns, ...at }: TableRowProps<Row>) => (
  <div
    role="row"
    className={styles['row']}
    aria-rowindex={at.ariaRow}
    aria-selected={at.chosen}
    aria-busy={row === undefined || undefined}
    data-row={at.position}
    data-open={at.open || undefined}
    style={{ top: at.top }}
  >
    <div role="gridcell" aria-colindex={1} className={styles['mark']}>
      {row !== undefined && (
        <span
          role="checkbox"
          tabIndex={-1}
          className={styles['box']}
          aria-checked={at.chosen}
          aria-label={at.markLabel(row)}
          data-mark
        />
      )}
    </div>
    {columns.map((column, i) => (
      <div
        key={column.key}
        role={i === 0 ? 'rowheader' : 'gridcell'}
        aria-colindex={i + 2}
        className={styles['cell']}
        data-align={column.align}
        data-figures={hasFigures(column) || undefined}
        data-cell={`${at.position}:${i}`}
        tabIndex={at.stop === i ? 0 : -1}
      >
        {row !== undefined && <Content row={row} cell={column.cell} />}
      </div>
    ))}
  </div>
)

const Content = <Row,>({ row, cell }: { row: Row; cell: RecordColumn<Row>['cell'] }) => cell(row)
