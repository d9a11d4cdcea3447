import { hashKey, useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ListQuery } from '#shared/lists/list.ts'
import { fetchIds } from './fetchIds.ts'
import { pageOptions, type ListIdentity } from './fetchPage.ts'
import type { LoadedPage } from './listKeys.ts'
import { pageSize, pagesOf, pagesWanted, type PageWindow } from './pageWindow.ts'

/** A list as its table sees it: sparse rows by position, whatever of them is loaded. */
export type RecordList<Row> = {
  /** `loading` and `failed` only while there is nothing to show at all. */
  state: 'loading' | 'failed' | 'shown'
  /** The query whose rows are on screen; the one before while a new one is fetched. */
  query: ListQuery
  total: number
  /** A new query is on its way; the rows of the one before stand until then. */
  changing: boolean
  /** Some rows in sight could not be fetched. */
  partFailed: boolean
  rowAt: (position: number) => Row | undefined
  idAt: (position: number) => string | undefined
  /** Where a row stands, if it is among the loaded ones near the screen. */
  positionOf: (id: string) => number | undefined
  loadedRows: () => readonly Row[]
  /** Says which positions are in sight (both included). */
  show: (from: number, until: number) => void
  retry: () => void
  /** Ids of a range, fetching what is not loaded. */
  idsBetween: (from: number, until: number) => Promise<string[]>
  /** Hands over the id of a row: at once if it is loaded, else as soon as it is. Nothing if there is no such row. */
  withId: (position: number, take: (id: string) => void) => void
}

const start: PageWindow = { first: 0, last: 0 }

/** Pages, cache and prefetch of a list, apart from how it is painted. */
export const useRecordList = <Row>(list: ListIdentity<Row>, wanted: ListQuery): RecordList<Row> => {
  const client = useQueryClient()
  const [query, setQuery] = useState(wanted)
  const [seen, setSeen] = useState(start)
  const [total, setTotal] = useState(0)
  const changing = hashKey([query]) !== hashKey([wanted])

  const [unseen, setUnseen] = useState(true)
  const pages = useMemo(
    () => pagesWanted(seen, total).filter((page) => page.seen || unseen),
    [seen, total, unseen],
  )
  const asked = useMemo(
    () => [
      ...(changing ? [{ query: wanted, page: 0 }] : []),
      ...pages.map(({ page }) => ({ query, page })),
    ],
    [changing, wanted, pages, query],
  )
  const gathered = useQueries({
    queries: asked.map(({ query, page }) => pageOptions(client, list, query, page)),
    combine: gather,
  })
  const next = changing ? gathered[0] : undefined
  const fresh = useMemo(
    () =>
      placed(
        asked.slice(changing ? 1 : 0).map((ask) => ask.page),
        gathered.slice(changing ? 1 : 0),
      ),
    [asked, changing, gathered],
  )
  const refreshing = gathered.some((result) => result.data !== undefined && result.isFetching)
  const [held, setHeld] = useState({ query, loaded: fresh })
  if (!refreshing && held.loaded !== fresh) setHeld({ query, loaded: fresh })
  const loaded = useMemo(
    () => (refreshing && held.query === query ? withHeld(fresh, held.loaded) : fresh),
    [refreshing, held, query, fresh],
  )

  if (next && next.status !== 'pending') {
    setQuery(wanted)
    setSeen(start)
    setUnseen(true)
    if (next.data) setTotal(next.data.total)
  } else if (loaded.total !== undefined && loaded.total !== total) {
    setTotal(loaded.total)
  }
  const ready = pages.every((page) => !page.seen || loaded.pages.has(page.page))
  if (ready !== unseen) setUnseen(ready)

  const show = useCallback((from: number, until: number) => {
    const next = pagesOf(from, until)
    setSeen((now) => (now.first === next.first && now.last === next.last ? now : next))
  }, [])
  const retry = useCallback(() => {
    for (const result of gathered) if (result.status === 'error') void result.refetch()
  }, [gathered])
  const idsBetween = useCallback(
    (from: number, until: number) => fetchIds(client, list, query, from, until),
    [client, list, query],
  )

  return useMemo(() => {
    const pageAt = (position: number) => loaded.pages.get(Math.floor(position / pageSize))
    const known = loaded.total !== undefined || total > 0
    return {
      state: known ? 'shown' : loaded.failed ? 'failed' : 'loading',
      query,
      total: loaded.total ?? total,
      changing,
      partFailed: loaded.failed,
      rowAt: (position) => pageAt(position)?.rows[position % pageSize],
      idAt: (position) => pageAt(position)?.ids[position % pageSize],
      positionOf: (id) => loaded.positions().get(id),
      loadedRows: () => [...loaded.pages.values()].flatMap((page) => page.rows),
      show,
      retry,
      idsBetween,
      withId: (position, take) => {
        const id = pageAt(position)?.ids[position % pageSize]
        if (id !== undefined) take(id)
        else void idsBetween(position, position).then(([late]) => late !== undefined && take(late))
      },
    }
  }, [loaded, query, total, changing, show, retry, idsBetween])
}

type PageResult<Row> = UseQueryResult<LoadedPage<Row>>

const gather = <Row>(results: PageResult<Row>[]) =>
  results.map(({ data, status, isFetching, dataUpdatedAt, refetch }) => ({
    data,
    status,
    isFetching,
    dataUpdatedAt,
    refetch,
  }))

/** Pages by number, with the total that the newest answer gave. */
const placed = <Row>(
  numbers: readonly number[],
  results: readonly Pick<PageResult<Row>, 'data' | 'status' | 'dataUpdatedAt'>[],
) => {
  const pages = new Map<number, LoadedPage<Row>>()
  let newest = 0
  let total: number | undefined
  results.forEach((result, i) => {
    const number = numbers[i]
    if (!result.data || number === undefined) return
    pages.set(number, result.data)
    if (result.dataUpdatedAt >= newest) {
      newest = result.dataUpdatedAt
      total = result.data.total
    }
  })
  return rowsOf(
    pages,
    total,
    results.some((result) => result.status === 'error'),
  )
}

/**
 * While pages are asked anew, all of them stand as they were: one page of after beside one of before
 * would show a record twice or not at all.
 */
const withHeld = <Row>(fresh: LoadedRows<Row>, held: LoadedRows<Row>): LoadedRows<Row> =>
  rowsOf(
    new Map([...fresh.pages].map(([number, page]) => [number, held.pages.get(number) ?? page])),
    held.total ?? fresh.total,
    fresh.failed,
  )

type LoadedRows<Row> = ReturnType<typeof rowsOf<Row>>

const rowsOf = <Row>(
  pages: ReadonlyMap<number, LoadedPage<Row>>,
  total: number | undefined,
  failed: boolean,
) => {
  let positions: Map<string, number> | undefined
  return {
    pages,
    total,
    failed,
    positions: () =>
      (positions ??= new Map(
        [...pages].flatMap(([page, { ids }]) =>
          ids.map((id, i): [string, number] => [id, page * pageSize + i]),
        ),
      )),
  }
}
