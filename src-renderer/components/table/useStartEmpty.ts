import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ListQuery } from '#shared/lists/list.ts'
import { pageOptions, type ListIdentity } from './fetchPage.ts'
import { isNarrowed, plainQuery } from './listQuery.ts'
import type { TableSituation } from './TableMessage.tsx'

const narrowing = ({ search, filters }: ListQuery): string => hashKey([search, filters])

/**
 * Why nothing is there to show. A list that opens narrowed (from today on) and shows nothing asks
 * whether its register holds anything at all: an empty one says so, as if nothing were narrowed. `all`
 * asks it where a list that nobody narrowed leaves something out.
 */
export const useStartEmpty = <Row>(
  list: ListIdentity<Row>,
  query: ListQuery,
  start: ListQuery | undefined,
  all: ListQuery | undefined,
  shownNone: boolean,
): Exclude<TableSituation, 'failed'> | null => {
  const client = useQueryClient()
  const narrowed = isNarrowed(query)
  const asStarted = narrowed && start !== undefined && narrowing(query) === narrowing(start)
  const whole = useQuery({
    ...pageOptions(client, list, all ?? plainQuery, 0),
    enabled: shownNone && asStarted,
  })
  if (!shownNone) return null
  if (!narrowed) return 'empty'
  if (!asStarted || whole.isError) return 'noMatch'
  if (whole.data === undefined) return 'loading'
  return whole.data.total === 0 ? 'empty' : 'startEmpty'
}
