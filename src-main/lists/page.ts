import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { ListPage, ListQuery, ListRequest, ListSort } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { conditionsOf } from './conditions.ts'
import type { ListDefinition } from './defineList.ts'
import { sumsOf } from './sums.ts'
import { totalOf } from './total.ts'

const Cursor = z.array(z.union([z.string(), z.number()])).min(1)
type Cursor = z.infer<typeof Cursor>

interface KeyRow {
  id: string
  [key: string]: string | number
}

/** More matches than this are found faster by walking the order than by sorting them. */
const broadFrom = 1500

/**
 * One page of a list: by position when the screen jumps, behind a cursor when it goes on.
 * A cursor that this list did not give, or a position past the end, is an empty page.
 */
export async function pageOf<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
  request: ListRequest,
  actor: Actor,
): Promise<ListPage<Row & { id: string }>> {
  const total = await totalOf(definition, db, request, actor)
  const order = orderOf(definition, request.sort)
  const keys = order.map((sort, place) => sql`${sort.by} as ${sql.ref(keyName(place))}`)
  const behind =
    request.position.kind === 'after' ? behindCursor(order, request.position.cursor) : sql`true`
  const offset = request.position.kind === 'at' ? request.position.offset : 0
  const found = await sql<KeyRow>`
    select ${definition.id} as id, ${sql.join(keys)} from ${definition.from}
    where ${conditionsOf(definition, request, actor, total > broadFrom)} and ${behind}
    order by ${sql.join(order.map((sort) => sql`${sort.by} ${sql.raw(sort.descending ? 'desc' : 'asc')}`))}
    limit ${request.limit} offset ${offset}`.execute(db)

  const ids = found.rows.map((row) => row.id)
  const last = found.rows.at(-1)
  const sums =
    request.sums === undefined
      ? undefined
      : await sumsOf(definition, db, request, actor, request.sums)
  return {
    rows: inOrder(ids, await definition.load(db, ids, actor)),
    total,
    next:
      last === undefined || ids.length < request.limit
        ? null
        : JSON.stringify(order.map((_, place) => last[keyName(place)])),
    ...(sums === undefined ? {} : { sums }),
  }
}

/**
 * The ids of all rows that match, in the list's order: what a selection of "all that match" means.
 * @param among only these, where given
 */
export async function idsMatching<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
  query: ListQuery,
  actor: Actor,
  among: readonly string[] | null = null,
): Promise<string[]> {
  const within =
    among === null
      ? sql`true`
      : sql`${definition.id} in (select value from json_each(${JSON.stringify(among)}))`
  const order = orderOf(definition, query.sort)
  const found = await sql<{ id: string }>`
    select ${definition.id} as id from ${definition.from}
    where ${conditionsOf(definition, query, actor, true)} and ${within}
    order by ${sql.join(order.map((sort) => sql`${sort.by} ${sql.raw(sort.descending ? 'desc' : 'asc')}`))}`.execute(
    db,
  )
  return found.rows.map((row) => row.id)
}

interface Order {
  by: RawBuilder<string | number>
  descending: boolean
}

const keyName = (place: number): string => `key_${place}`

/** The asked order (or the list's own), ended by the position; every part runs the way the first does not contradict. */
function orderOf<Row>(definition: ListDefinition<Row>, asked: readonly ListSort[]): Order[] {
  const known = asked.filter((sort) => definition.columns[sort.column]?.sort !== undefined)
  const order: Order[] = []
  for (const { column, direction } of known.length > 0 ? known : definition.order) {
    const by = definition.columns[column]?.sort
    if (by !== undefined) order.push({ by, descending: direction === 'descending' })
  }
  // An index on (column, position) serves both ways only if both parts run the same way.
  return [...order, { by: definition.position, descending: order.at(-1)?.descending ?? false }]
}

/** Rows that come after the cursor's: greater in the first part that differs. */
function behindCursor(order: readonly Order[], text: string): RawBuilder<unknown> {
  const cursor = parseCursor(text)
  if (cursor === null || cursor.length !== order.length) return sql`false`
  const sameWay = order.every((part) => part.descending === order[0]?.descending)
  if (sameWay) {
    // A row value comparison is what SQLite answers from an index.
    const row = sql.join(order.map((part) => part.by))
    const sign = sql.raw(order[0]?.descending === true ? '<' : '>')
    return sql`(${row}) ${sign} (${sql.join(cursor)})`
  }
  const branches = order.map((part, place) => {
    const equal = order.slice(0, place).map((before, at) => sql`${before.by} = ${cursor[at]}`)
    const beyond = sql`${part.by} ${sql.raw(part.descending ? '<' : '>')} ${cursor[place]}`
    return sql`(${sql.join([...equal, beyond], sql` and `)})`
  })
  return sql`(${sql.join(branches, sql` or `)})`
}

function parseCursor(text: string): Cursor | null {
  try {
    const parsed = Cursor.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
