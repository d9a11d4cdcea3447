import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { tagKey } from '#main/equipment/tagKey.ts'
import { codeKey } from '#main/materials/codeKey.ts'
import type { ScannedToPack } from '#shared/deliveries/packingContract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { deliveryScope } from './scope.ts'

/**
 * What a code read at the packing desk is of: a delivery that the actor may see, a material in use, or
 * a thing of the office. An unknown one is said to be unknown, never guessed at.
 */
export async function scanToPack(
  db: Kysely<Tables>,
  code: string,
  actor: Actor,
): Promise<ScannedToPack> {
  const delivery = await db
    .selectFrom('delivery')
    .select(['id', 'code', 'status'])
    .where('code', '=', code.replaceAll(/\s/gu, '').toUpperCase())
    .where(sql<boolean>`${deliveryScope(actor) ?? sql`true`}`)
    .executeTakeFirst()
  if (delivery !== undefined) return { kind: 'delivery', ...delivery }
  const material = await db
    .selectFrom('material')
    .select(['id', 'name'])
    .where('code_key', '=', codeKey(code))
    .where('code_key', '<>', '')
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (material !== undefined) return { kind: 'material', ...material }
  const item = await db
    .selectFrom('equipment_item')
    .leftJoin('loan_line', (join) =>
      join.onRef('loan_line.item_id', '=', 'equipment_item.id').on('returned_on', 'is', null),
    )
    .select(['equipment_item.tag', 'loan_line.id as loanLine'])
    .where('equipment_item.tag_key', '=', tagKey(code))
    .executeTakeFirst()
  return item === undefined ? { kind: 'unknown', code } : { kind: 'item', ...item }
}
