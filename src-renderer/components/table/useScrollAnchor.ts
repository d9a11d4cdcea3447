import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
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
      element.scrollTop = 0
      return
    }
    if (height.current !== rowHeight) {
      // Another density: the same record stays at the top.
      element.scrollTop = (element.scrollTop / height.current) * rowHeight
      height.current = rowHeight
      return
    }
    const held = anchor.current
    if (!held || element.scrollTop === 0) return
    const here = list.idAt(held.position)
    if (here === undefined || here === held.id) return
    const moved = list.positionOf(held.id)
    anchor.current = null
    if (moved !== undefined) element.scrollTop += (moved - held.position) * rowHeight
  }, [scroller, list, rowHeight])

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const remember = () => {
      const position = Math.floor(element.scrollTop / rowHeight)
      const id = list.idAt(position)
      anchor.current = id === undefined ? null : { id, position }
    }
    remember()
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [scroller, list, rowHeight])
}
