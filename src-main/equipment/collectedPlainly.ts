import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Period } from '#shared/equipment/stock.ts'
import type { GoingOut, Wanted } from './plainlyFree.ts'

/** So many that are collected of one reservation; `model` is the one it asked for, if any. */
export interface Collected {
  category: string
  model: string | null
  quantity: number
}

/** Reservations that may take days of a period: things are prepared anew for no more than 60 days. */
const mayTakeDaysOf = ({ from, until }: Period) =>
  sql`from_day <= date(${until}, '+60 days') and until_day >= date(${from}, '-60 days')`

/**
 * What of reservations would be collected.
 * @returns null where one is not open or of quite other days, is somebody else's, has less left, or asked
 * for something else
 */
export async function findCollected(
  db: Kysely<Tables>,
  wanted: readonly Wanted[],
  { person, period }: Pick<GoingOut, 'person' | 'period'>,
): Promise<readonly Collected[] | null> {
  const of = Map.groupBy(wanted, ({ reservation }) => reservation)
  of.delete(null)
  if (of.size === 0) return []
  const ids = [...of.keys()].flatMap((id) => (id === null ? [] : [id]))
  const { rows } = await sql<Row>`
    select id, category_id as category, model_id as model,
      quantity - (select coalesce(sum(loan_line.quantity), 0) from loan_line
        where loan_line.reservation_id = reservation.id) as left
    from reservation where ended is null and person_id = ${person}
    and id in ${idList(ids)} and ${mayTakeDaysOf(period)}`.execute(db)
  if (rows.length < of.size) return null
  const collected: Collected[] = []
  for (const { id, left, ...reserved } of rows) {
    const mine = of.get(id) ?? []
    const quantity = mine.reduce((sum, one) => sum + one.quantity, 0)
    const answers = mine.every(
      ({ category, model }) =>
        category === reserved.category && (reserved.model === null || model === reserved.model),
    )
    if (quantity > left || !answers) return null
    collected.push({ ...reserved, quantity })
  }
  return collected
}

interface Row {
  id: string
  category: string
  model: string | null
  left: number
}
