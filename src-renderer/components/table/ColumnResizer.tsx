import type { PointerEvent } from 'react'
import { useBoard } from './board.ts'
import { narrowest, widest, type ColumnInfo } from './recordColumn.ts'
import styles from './RecordTable.module.css'

/** The edge of a heading by which its width is dragged; a double click gives back the original width. */
export const ColumnResizer = ({ column }: { column: ColumnInfo }) => {
  const { model } = useBoard()
  const drag = (down: PointerEvent<HTMLElement>) => {
    const edge = down.currentTarget
    const begin = edge.parentElement?.offsetWidth ?? column.width
    const from = down.clientX
    down.preventDefault()
    edge.setPointerCapture(down.pointerId)
    const move = (event: globalThis.PointerEvent) =>
      model.setColumnSizing((widths) => ({
        ...widths,
        [column.key]: clampWidth(begin + event.clientX - from),
      }))
    const end = () => {
      edge.removeEventListener('pointermove', move)
      edge.removeEventListener('lostpointercapture', end)
    }
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', end)
  }
  return (
    <span
      className={styles['resizer']}
      aria-hidden
      onPointerDown={drag}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() =>
        model.setColumnSizing((widths) => {
          const { [column.key]: _, ...others } = widths
          return others
        })
      }
    />
  )
}

/** A width as the table allows it, in whole pixels. */
export const clampWidth = (width: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, width)))
