import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { RecordList } from './useRecordList.ts'

type Anchor = { id: string; position: number }

/**
 * Keeps what is on screen where it is. A new query begins at its top; after a refresh the first row in
 * sight stays in its place although rows above it came or went.
 */
export const useScrollAnchor = <Row>(
  scroller: RefObject<HTMLElement | null>,
  list: RecordList<Row>,
  rowHeight: number,
  firstInSight: number,
): void => {
  const anchor = useRef<Anchor | null>(null)
  const query = useRef(list.query)
  const height = useRef(rowHeight)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (query.current !== list.query) {
      query.current = list.query
      anchor.current = null
      element.scrollTo({ top: 0 })
      return
    }
    if (height.current !== rowHeight) {
      // Another density: the same record stays at the top.
      element.scrollTo({ top: (element.scrollTop / height.current) * rowHeight })
      height.current = rowHeight
      return
    }
    const held = anchor.current
    const moved =
      held && list.idAt(held.position) !== held.id ? list.positionOf(held.id) : undefined
    if (held && moved !== undefined && firstInSight > 0) {
      element.scrollBy({ top: (moved - held.position) * rowHeight })
      anchor.current = { id: held.id, position: moved }
      return
    }
    // Taken from what is painted: asking the element where it stands would cost a layout each frame.
    const id = list.idAt(firstInSight)
    anchor.current = id === undefined ? null : { id, position: firstInSight }
  }, [scroller, list, rowHeight, firstInSight])
}
