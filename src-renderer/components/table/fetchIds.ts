import type { QueryClient } from '@tanstack/react-query'
import type { ListQuery } from '#shared/lists/list.ts'
import { pageOptions, type ListIdentity } from './fetchPage.ts'
import { pageSize, pagesOf } from './pageWindow.ts'

/** Ids of the rows `from … until` (positions, both included), page by page from the cache or the office. */
export const fetchIds = async <Row>(
  client: QueryClient,
  list: ListIdentity<Row>,
  query: ListQuery,
  from: number,
  until: number,
): Promise<string[]> => {
  const ids: string[] = []
  const { first, last } = pagesOf(from, until)
  for (let page = first; page <= last; page += 1) {
    const loaded = await client.fetchQuery(pageOptions(client, list, query, page))
    const begin = page * pageSize
    ids.push(...loaded.ids.slice(Math.max(0, from - begin), until + 1 - begin))
  }
  return ids
}
