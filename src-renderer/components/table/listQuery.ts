import type { ListFilter, ListQuery } from '#shared/lists/list.ts'

export const plainQuery: ListQuery = { search: '', filters: {}, sort: [] }

/** The query with another filter on a column; null (or a filter that says nothing) takes it away. */
export const withFilter = (
  query: ListQuery,
  column: string,
  filter: ListFilter | null,
): ListQuery => {
  const { [column]: _, ...others } = query.filters
  return {
    ...query,
    filters: filter === null || isIdle(filter) ? others : { ...others, [column]: filter },
  }
}

/** Whether something keeps rows away. */
export const isNarrowed = (query: ListQuery): boolean =>
  query.search.trim() !== '' || Object.keys(query.filters).length > 0

const isIdle = (filter: ListFilter): boolean => {
  switch (filter.kind) {
    case 'text':
      return filter.text === ''
    case 'set':
      return filter.values.length === 0
    case 'dates':
    case 'numbers':
      return filter.from === null && filter.until === null
    case 'yesNo':
      return false
  }
}
