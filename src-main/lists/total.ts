import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { conditionsOf } from './conditions.ts'
import type { ListDefinition } from './defineList.ts'

interface Known {
  /** The journal's head when the totals were counted: any command since makes them old. */
  head: number
  totals: Map<string, number>
}

const known = new WeakMap<ListDefinition<unknown>, WeakMap<Kysely<Tables>, Known>>()

/** How many rows match. Counting 100 000 rows costs more than a page of them, so it is done once between two commands. */
export async function totalOf<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
  query: Pick<ListQuery, 'search' | 'filters'>,
  actor: Actor,
): Promise<number> {
  const { totals } = await knownTotals(definition, db)
  const key = JSON.stringify([actor.account, query.search, query.filters])
  const counted = totals.get(key)
  if (counted !== undefined) return counted

  const found = await sql<{ total: number }>`
    select count(*) as total from ${definition.from}
    where ${conditionsOf(definition, query, actor, false)}`.execute(db)
  const total = found.rows[0]?.total ?? 0
  if (totals.size > 200) totals.clear()
  totals.set(key, total)
  return total
}

async function knownTotals<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
): Promise<Known> {
  const head = await db
    .selectFrom('journal')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const byDatabase = known.get(definition) ?? new WeakMap<Kysely<Tables>, Known>()
  known.set(definition, byDatabase)
  const before = byDatabase.get(db)
  if (before !== undefined && before.head === (head?.seq ?? 0)) return before
  const fresh: Known = { head: head?.seq ?? 0, totals: new Map() }
  byDatabase.set(db, fresh)
  return fresh
}
