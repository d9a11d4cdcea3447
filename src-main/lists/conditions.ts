import { type RawBuilder, sql } from 'kysely'
import type { ListFilter, ListQuery } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fold } from '#shared/text/fold.ts'
import type { Condition, ListColumn, ListDefinition } from './defineList.ts'

/** Everything a row must fulfil to stand in the list: scope, search and filters. */
export function conditionsOf<Row>(
  definition: ListDefinition<Row>,
  query: Pick<ListQuery, 'search' | 'filters'>,
  actor: Actor,
  broad: boolean,
): RawBuilder<unknown> {
  const conditions: Condition[] = []
  const scope = definition.scope(actor)
  if (scope !== null) conditions.push(scope)
  const search = query.search.trim() === '' ? null : definition.search(query.search, broad)
  if (search !== null) conditions.push(search)
  for (const [name, filter] of Object.entries(query.filters)) {
    const column = definition.columns[name]
    const condition = column === undefined ? null : filterCondition(column, filter, actor)
    // A filter that the list does not know shows nothing rather than everything.
    conditions.push(condition ?? sql`false`)
  }
  const { unless } = definition
  const asked =
    unless === undefined ||
    unless.filtered.some((name) => query.filters[name] !== undefined) ||
    (unless.searched === true && search !== null)
  if (!asked) conditions.push(unless.only)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function filterCondition(column: ListColumn, filter: ListFilter, actor: Actor): Condition | null {
  switch (filter.kind) {
    case 'text': {
      const folded = fold(filter.text)
      return folded === '' ? sql`true` : (column.contains?.(folded, actor) ?? null)
    }
    case 'set':
      return filter.values.length === 0
        ? sql`true`
        : (column.isOneOf?.(filter.values, actor) ?? null)
    case 'dates':
      return column.date === undefined ? null : datesCondition(column.date, filter)
    case 'yesNo':
      if (column.yes === undefined) return null
      return filter.value ? column.yes : sql<boolean>`not (${column.yes})`
  }
}

function datesCondition(
  date: RawBuilder<string | null>,
  { from, until }: { from: string | null; until: string | null },
): Condition {
  return sql`(${date} is not null and ${from === null ? sql`true` : sql`${date} >= ${from}`} and ${
    until === null ? sql`true` : sql`${date} <= ${until}`
  })`
}
