import { useCallback, useState } from 'react'
import type { ListQuery } from '#shared/lists/list.ts'
import { plainQuery } from './listQuery.ts'

export type ListQueryState = {
  query: ListQuery
  setQuery: (next: ListQuery) => void
  /** Nobody has said yet what to show: a default view may. */
  untouched: boolean
}

/**
 * What the list shows, kept by the table or, when `onQueryChange` is given, by its owner (the route).
 * An owner that answers null has nothing to say yet; `start` holds until then.
 */
export const useListQuery = (
  given: ListQuery | null | undefined,
  onQueryChange: ((query: ListQuery) => void) | undefined,
  start: ListQuery = plainQuery,
): ListQueryState => {
  const [own, setOwn] = useState<ListQuery | null>(null)
  const held = onQueryChange ? (given ?? null) : own
  const setQuery = useCallback(
    (next: ListQuery) => (onQueryChange ? onQueryChange(next) : setOwn(next)),
    [onQueryChange],
  )
  return { query: held ?? start, setQuery, untouched: held === null }
}
