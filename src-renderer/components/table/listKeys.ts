import type { QueryClient } from '@tanstack/react-query'
import type { ListPage, ListQuery } from '#shared/lists/list.ts'

/** A page as the cache keeps it: with the ids of its rows, so that a change can be matched to it. */
export type LoadedPage<Row> = ListPage<Row> & { ids: readonly string[] }

/** All that the cache knows of a list: its pages and its totals. */
export const listKey = (list: string) => ['list', list] as const
export const pageKey = (list: string, query: ListQuery, page: number) =>
  ['list', list, 'page', query, page] as const
/** Whatever the order, the sums are the same. */
export const totalsKey = (
  list: string,
  { search, filters }: Pick<ListQuery, 'search' | 'filters'>,
  columns: readonly string[],
) => ['list', list, 'totals', search, filters, columns] as const

/**
 * Tells a list that records changed. `all` asks anew for what is on screen (records came or went);
 * with ids it asks only when one of them is on screen. Rows stay where they are until the answer is
 * there; pages out of sight are asked for when they are seen again.
 */
export const refreshList = async (
  client: QueryClient,
  list: string,
  changed: ReadonlySet<string> | 'all',
): Promise<void> => {
  const onScreen = client.getQueryCache().findAll({ queryKey: listKey(list), type: 'active' })
  const touched =
    changed === 'all' ||
    onScreen.some((query) => idsOf(query.state.data).some((id) => changed.has(id)))
  await client.invalidateQueries(
    { queryKey: listKey(list), refetchType: touched ? 'active' : 'none' },
    { cancelRefetch: true },
  )
}

const idsOf = (page: unknown): readonly string[] =>
  typeof page === 'object' && page !== null && 'ids' in page && Array.isArray(page.ids)
    ? page.ids.filter((id): id is string => typeof id === 'string')
    : []
