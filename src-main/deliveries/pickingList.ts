import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { PickingRow } from '#shared/deliveries/packingContract.ts'
import { lineThings, thingName } from './insideSql.ts'

const Codes = z.array(z.string())

/** What goes into these deliveries together, by shelf: so many of each material, and each lent thing. */
export async function findPickingList(
  db: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<PickingRow[]> {
  const { rows } = await sql<Omit<PickingRow, 'codes'> & { codes: string }>`
    select coalesce(material.shelf, equipment_item.place, '') as shelf,
      ${thingName} as name,
      coalesce(material.code, equipment_item.tag, '') as code,
      sum(delivery_line.quantity) as quantity, json_group_array(delivery.code) as codes
    from delivery_line join delivery on delivery.id = delivery_line.delivery_id
    ${lineThings}
    where delivery_line.delivery_id in ${idList(deliveries)}
    group by coalesce(delivery_line.material_id, equipment_item.id, delivery_line.loan_line_id)
    order by shelf = '', shelf, material.sort_key is null, material.sort_key, name`.execute(db)
  return rows.map(({ codes, ...row }) => ({
    ...row,
    codes: Codes.parse(JSON.parse(codes)).toSorted(),
  }))
}
