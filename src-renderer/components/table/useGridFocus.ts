import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react'
import type { RecordList } from './useRecordList.ts'

/** Position of the heading row among the rows that can have the focus. */
export const headingRow = -1

export type GridPlace = { row: number; column: number }

/**
 * Which cell of the grid is its one tab stop. The focus belongs to a record, not to a position: when
 * rows come or go, it moves along with its record.
 */
export const useGridFocus = <Row>(
  grid: RefObject<HTMLElement | null>,
  list: RecordList<Row>,
  columnCount: number,
) => {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const [query, setQuery] = useState(list.query)
  const [heldId, setHeldId] = useState<string>()
  const take = useRef(false)

  const row = list.total === 0 ? headingRow : Math.min(place.row, list.total - 1)
  const column = Math.min(place.column, columnCount - 1)
  const idHere = row === headingRow ? undefined : list.idAt(row)

  if (query !== list.query) {
    setQuery(list.query)
    setHeldId(undefined)
    if (row > 0) setPlace({ row: 0, column })
  } else if (idHere !== undefined && idHere !== heldId) {
    const moved = heldId === undefined ? undefined : list.positionOf(heldId)
    if (moved === undefined) setHeldId(idHere)
    else setPlace({ row: moved, column })
  }

  const moveTo = useCallback((next: GridPlace) => {
    take.current = true
    setHeldId(undefined)
    setPlace({ ...next })
  }, [])

  /** The focus came by itself (a screen reader, a script): the tab stop follows. */
  const onFocus = useCallback(
    ({ target }: FocusEvent<HTMLElement>) => {
      const [there, across] = (target.dataset['cell'] ?? '').split(':').map(Number)
      if (there === undefined || across === undefined) return
      if (there !== row || across !== column) {
        setHeldId(undefined)
        setPlace({ row: there, column: across })
      }
    },
    [row, column],
  )

  const standing = useRef({ row, column })
  useLayoutEffect(() => {
    const moved = standing.current.row !== row || standing.current.column !== column
    standing.current = { row, column }
    const asked = take.current
    take.current = false
    // A record that moved while the grid had the focus takes the focus along, but not the scroll.
    const focused = document.activeElement?.closest('[data-cell]')
    const along = moved && focused && grid.current?.contains(focused)
    if (!asked && !along) return
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    cell?.focus({ preventScroll: true })
    if (asked) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  return useMemo(() => ({ row, column, moveTo, onFocus }), [row, column, moveTo, onFocus])
}

export type GridFocus = ReturnType<typeof useGridFocus>
