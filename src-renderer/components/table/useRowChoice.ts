import { hashKey } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  addRows,
  countChosen,
  everythingChosen,
  nothingChosen,
  toggleRow,
  toSelection,
  type Chosen,
} from './rowSelection.ts'
import type { RecordTableProps } from './recordTableProps.ts'
import type { ChosenRows } from './tablePorts.ts'
import type { RecordList } from './useRecordList.ts'

/**
 * The chosen rows. Another order keeps them; another filter or search lets them go, so that nothing
 * is done to rows one no longer sees.
 * @param kept what an owner has kept of the choice
 */
export const useRowChoice = <Row>(
  list: RecordList<Row>,
  kept?: RecordTableProps<Row>['choice'],
) => {
  const [chosen, setChosen] = useState<Chosen>(kept?.start ?? nothingChosen)
  const told = useRef(chosen)
  const onChange = kept?.onChange
  useEffect(() => {
    if (told.current === chosen) return
    told.current = chosen
    onChange?.(chosen)
  }, [chosen, onChange])
  const narrowing = hashKey([list.query.search, list.query.filters])
  const [before, setBefore] = useState(narrowing)
  if (before !== narrowing) {
    setBefore(narrowing)
    setChosen(nothingChosen)
  }
  const range = useRef<{ anchor: number; base: Chosen; request: number }>({
    anchor: 0,
    base: nothingChosen,
    request: 0,
  })

  const anchorAt = useCallback((position: number, base: Chosen) => {
    range.current = { anchor: position, base, request: range.current.request + 1 }
  }, [])
  const choose = useCallback(
    (next: Chosen, position?: number) => {
      anchorAt(position ?? range.current.anchor, next)
      setChosen(next)
    },
    [anchorAt],
  )
  const latest = useRef({ chosen, narrowing })
  useEffect(() => {
    latest.current = { chosen, narrowing }
  })
  const { idsBetween, withId } = list
  const toggleAt = useCallback(
    (position: number) =>
      withId(position, (id) => {
        // A row that came late joins what is chosen by now; another filter has let it go.
        if (latest.current.narrowing === narrowing) {
          choose(toggleRow(latest.current.chosen, id), position)
        }
      }),
    [withId, choose, narrowing],
  )
  const extendTo = useCallback(
    async (position: number) => {
      const { anchor, base } = range.current
      const request = (range.current.request += 1)
      const ids = await idsBetween(Math.min(anchor, position), Math.max(anchor, position))
      if (request === range.current.request) setChosen(addRows(base, ids))
    },
    [idsBetween],
  )
  const clear = useCallback(() => choose(nothingChosen), [choose])
  const chooseAll = useCallback(() => choose(everythingChosen), [choose])
  const startAt = useCallback((position: number) => anchorAt(position, chosen), [anchorAt, chosen])

  const count = countChosen(chosen, list.total)
  return useMemo(
    () => ({ chosen, count, toggleAt, extendTo, clear, chooseAll, startAt }),
    [chosen, count, toggleAt, extendTo, clear, chooseAll, startAt],
  )
}

export type RowChoice = ReturnType<typeof useRowChoice>

/** Chosen rows in the form in which actions and exports take them. */
export const chosenRows = <Row>(
  chosen: Chosen,
  list: RecordList<Row>,
  rowId: (row: Row) => string,
  clear: () => void,
): ChosenRows<Row> => ({
  selection: toSelection(chosen, list.query),
  count: countChosen(chosen, list.total),
  rows: list
    .loadedRows()
    .filter((row) =>
      chosen.kind === 'rows' ? chosen.ids.has(rowId(row)) : !chosen.except.has(rowId(row)),
    ),
  clear,
})
