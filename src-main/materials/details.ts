import { type Kysely, sql } from 'kysely'
import type { Visibility } from '#main/calls/visibility.ts'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { MaterialFile, MaterialTie, StockMovement } from '#shared/materials/schema.ts'
import { recordOf } from '#shared/materials/ties.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { tiesWhere } from './tiesWhere.ts'

interface Reader {
  actor: Actor
  visibility: Visibility
}

/** The files of a material in their order. */
export const findFiles = (db: Kysely<Tables>, material: string): Promise<MaterialFile[]> =>
  db
    .selectFrom('material_file')
    .innerJoin('file', 'file.sha256', 'material_file.file_sha256')
    .select(['material_file.id', 'material_file.name', 'file.size'])
    .where('material_id', '=', material)
    .orderBy('position')
    .orderBy('material_file.id')
    .execute()

/** What a material is for, as far as the actor may see it: courses, then weeks and sessions by day. */
export async function findTies(
  db: Kysely<Tables>,
  material: string,
  { actor, visibility }: Reader,
): Promise<MaterialTie[]> {
  const ties = await tiesWhere(db, sql`material_tie.material_id = ${material}`)
  const records = ties.map((tie) => recordOf(tie.to))
  const hidden = new Set(await visibility.hidden(records, actor, db))
  return ties
    .filter((tie) => !hidden.has(recordOf(tie.to)))
    .map(({ material: _material, ...tie }) => tie)
}

/** The last changes of a stock, the latest first. */
export async function findMovements(
  db: Kysely<Tables>,
  material: string,
  { actor, visibility }: Reader,
): Promise<StockMovement[]> {
  const rows = await db
    .selectFrom('stock_movement')
    .leftJoin('delivery', 'delivery.id', 'stock_movement.delivery_id')
    .leftJoin('account', 'account.id', 'stock_movement.entered_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['stock_movement.id', 'stock_movement.quantity', 'stock_movement.reason'])
    .select(['stock_movement.note', 'stock_movement.at', 'delivery.id as delivery'])
    .select('stock_movement.happened_on as happenedOn')
    .select(['delivery.code', fullNameOf('person').as('enteredBy')])
    .where('stock_movement.material_id', '=', material)
    .orderBy('stock_movement.seq', 'desc')
    .limit(200)
    .execute()
  const deliveries = rows.flatMap(({ delivery }) => (delivery === null ? [] : [delivery]))
  const seen = await visibility.visible('delivery', deliveries, actor, db)
  return rows.map(({ delivery, code, ...row }) => ({
    ...row,
    delivery:
      delivery === null || code === null || !seen.has(delivery) ? null : { id: delivery, code },
  }))
}
