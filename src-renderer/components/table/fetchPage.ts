import type { QueryClient } from '@tanstack/react-query'
import type { ListPosition, ListQuery } from '#shared/lists/list.ts'
import { pageKey, type LoadedPage } from './listKeys.ts'
import { pageSize } from './pageWindow.ts'
import type { ListSource } from './tablePorts.ts'

export type ListIdentity<Row> = {
  name: string
  source: ListSource<Row>
  rowId: (row: Row) => string
}

/**
 * How the cache asks for one page of a list: behind the cursor of the page before when that one is
 * loaded and still true, else by its position. Answers stay until the change feed says otherwise.
 */
export const pageOptions = <Row>(
  client: QueryClient,
  list: ListIdentity<Row>,
  query: ListQuery,
  page: number,
) => ({
  queryKey: pageKey(list.name, query, page),
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<LoadedPage<Row>> => {
    const position = positionOf<Row>(client, list.name, query, page)
    const answer = await list.source({ ...query, position, limit: pageSize }, signal)
    return { ...answer, ids: answer.rows.map(list.rowId) }
  },
  networkMode: 'always' as const,
  staleTime: Infinity,
  gcTime: 60_000,
  retry: false,
  refetchOnWindowFocus: false,
})

const positionOf = <Row>(
  client: QueryClient,
  name: string,
  query: ListQuery,
  page: number,
): ListPosition => {
  const before = client.getQueryState<LoadedPage<Row>>(pageKey(name, query, page - 1))
  const cursor =
    before && !before.isInvalidated && before.fetchStatus === 'idle' ? before.data?.next : null
  return cursor ? { kind: 'after', cursor } : { kind: 'at', offset: page * pageSize }
}
