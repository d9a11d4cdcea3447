import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { conditionsOf } from './conditions.ts'
import type { ListDefinition } from './defineList.ts'

interface Known {
  /** The journal's head when the totals were counted: any command since makes them old. */
  head: number
  /** By the very question: its SQL, and what was put into it. */
  totals: Map<string, number>
}

const known = new WeakMap<Kysely<Tables>, Known>()

/**
 * How many rows match. Counting 100 000 rows costs more than a page of them, so it is done once between
 * two commands: whoever asks the same again, of however new a definition, is told what is known.
 */
export async function totalOf<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
  query: Pick<ListQuery, 'search' | 'filters'>,
  actor: Actor,
): Promise<number> {
  const totals = await knownTotals(db)
  const asked = sql<{ total: number }>`
    select count(*) as total from ${definition.from}
    where ${conditionsOf(definition, query, actor, false)}`.compile(db)
  const key = JSON.stringify([asked.sql, asked.parameters])
  const counted = totals.get(key)
  if (counted !== undefined) return counted

  const found = await db.executeQuery(asked)
  const total = found.rows[0]?.total ?? 0
  if (totals.size > 200) totals.clear()
  totals.set(key, total)
  return total
}

async function knownTotals(db: Kysely<Tables>): Promise<Known['totals']> {
  const newest = await db
    .selectFrom('journal')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const head = newest?.seq ?? 0
  const before = known.get(db)
  if (before?.head === head) return before.totals
  const totals = new Map<string, number>()
  known.set(db, { head, totals })
  return totals
}
