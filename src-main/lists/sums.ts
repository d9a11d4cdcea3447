import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { conditionsOf } from './conditions.ts'
import type { ListDefinition } from './defineList.ts'
import { Remembered } from './remembered.ts'

const sums = new Remembered<Record<string, number>>()

/**
 * The sums of columns over all rows that match, not of the page: what stands in the foot of a table.
 * A column that the list can't add up has none.
 */
export async function sumsOf<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
  query: Pick<ListQuery, 'search' | 'filters'>,
  actor: Actor,
  columns: readonly string[],
): Promise<Record<string, number>> {
  const added = columns.flatMap((name) => {
    const sum = definition.columns[name]?.sum
    return sum === undefined ? [] : [{ name, sum }]
  })
  if (added.length === 0) return {}
  const asked = sql<Record<string, number>>`
    select ${sql.join(added.map(({ name, sum }) => sql`coalesce(sum(${sum}), 0) as ${sql.ref(name)}`))}
    from ${definition.from}
    where ${conditionsOf(definition, query, actor, false)}`.compile(db)
  return sums.answer(db, asked, ([row]) => row ?? {})
}
