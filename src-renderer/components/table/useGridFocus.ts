import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
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

  useLayoutEffect(() => {
    if (!take.current) return
    take.current = false
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  return useMemo(() => ({ row, column, moveTo }), [row, column, moveTo])
}

export type GridFocus = ReturnType<typeof useGridFocus>
