import { type RefObject, useEffect } from 'react'
import type { Chosen } from './rowSelection.ts'
import type { RecordList } from './useRecordList.ts'

/** Says which row a key of the screen means: the only one chosen, else the one that the cursor is on. */
export const useRowAtHand = <Row>(
  tell: ((atHand: () => string | null) => void) | undefined,
  grid: RefObject<HTMLElement | null>,
  { list, chosen, row }: { list: RecordList<Row>; chosen: Chosen; row: number },
): void => {
  const [only, ...others] = chosen.kind === 'rows' ? chosen.ids : []
  const isOne = chosen.kind === 'rows' && others.length === 0
  const underCursor = row < 0 ? null : (list.idAt(row) ?? null)
  useEffect(() => {
    tell?.(() => {
      if (!isOne) return null
      // A list that was only opened has a place for the cursor, and nobody has gone there.
      const isThere = grid.current?.contains(document.activeElement) === true
      return only ?? (isThere ? underCursor : null)
    })
  }, [tell, grid, isOne, only, underCursor])
}
