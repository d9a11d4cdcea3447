import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'

/** Categories that answer a need, those with the most things first. */
export async function findNeedCategories(
  db: Kysely<Tables>,
): Promise<{ id: string; need: NeedKind }[]> {
  const { rows } = await sql<{ id: string; need: NeedKind }>`
    select id, need from equipment_category where need is not null and archived_at is null
    order by (select count(*) from equipment_item
      join equipment_model on equipment_model.id = equipment_item.model_id
      where equipment_model.category_id = equipment_category.id) desc, sort_key`.execute(db)
  return rows
}
