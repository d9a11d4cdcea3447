import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { conditionsOf } from './conditions.ts'
import type { ListDefinition } from './defineList.ts'
import { Remembered } from './remembered.ts'

const totals = new Remembered<number>()

/** How many rows match. */
export function totalOf<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
  query: Pick<ListQuery, 'search' | 'filters'>,
  actor: Actor,
): Promise<number> {
  const asked = sql<{ total: number }>`
    select count(*) as total from ${definition.from}
    where ${conditionsOf(definition, query, actor, false)}`.compile(db)
  return totals.answer(db, asked, ([row]) => row?.total ?? 0)
}
