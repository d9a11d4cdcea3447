import { type RawBuilder, sql } from 'kysely'
import { addDays } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { startOfRigaDay } from '#shared/calendar/rigaTime.ts'
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
      if (column.date !== undefined) return within(column.date, filter)
      if (column.instant === undefined) return null
      return column.orEarlier === undefined
        ? instantsCondition(column.instant, filter)
        : earlierCondition(column.instant, column.orEarlier, filter)
    case 'numbers':
      return column.number === undefined ? null : within(column.number, filter)
    case 'yesNo':
      if (column.yes === undefined) return null
      return filter.value ? column.yes : sql<boolean>`not (${column.yes})`
  }
}

/** Between two ends, both included; an open one asks for nothing. */
function within<V extends string | number>(
  value: RawBuilder<V | null>,
  { from, until }: { from: V | null; until: V | null },
): Condition {
  return sql`(${value} is not null and ${from === null ? sql`true` : sql`${value} >= ${from}`} and ${
    until === null ? sql`true` : sql`${value} <= ${until}`
  })`
}

/** From the midnight that begins the first of Riga's days until the one that ends the last. */
function instantsCondition(
  instant: RawBuilder<string | null>,
  { from, until }: { from: string | null; until: string | null },
): Condition {
  const midnight = (day: string): string => instantText(startOfRigaDay(day))
  return sql`(coalesce(${instant}, '') <> ''
    and ${from === null ? sql`true` : sql`${instant} >= ${midnight(from)}`}
    and ${until === null ? sql`true` : sql`${instant} < ${midnight(addDays(until, 1))}`})`
}

/** The same of the earlier of an instant and a moment of a day, which may be missing. */
function earlierCondition(
  instant: RawBuilder<string | null>,
  day: RawBuilder<string | null>,
  { from, until }: { from: string | null; until: string | null },
): Condition {
  // The earlier is in none of the days before the first where neither is, and by the last where one is.
  return sql`(${instantsCondition(instant, { from, until: null })}
    and ${from === null ? sql`true` : sql`coalesce(${day} >= ${from}, true)`}
    and (${instantsCondition(instant, { from: null, until })}
      or ${until === null ? sql`false` : sql`coalesce(${day} <= ${until}, false)`}))`
}
