import { sql } from 'kysely'
import { contains } from '#main/courses/search.ts'
import { modelNow } from '#main/equipment/modelNow.ts'
import type { Condition } from '#main/lists/defineList.ts'

/** What a line of a delivery is: a material, or a lent thing of a model. Joined to `delivery_line`. */
export const lineThings = sql`
  left join material on material.id = delivery_line.material_id
  left join loan_line on loan_line.id = delivery_line.loan_line_id
  left join equipment_item on equipment_item.id = loan_line.item_id
  left join equipment_model on equipment_model.id = ${modelNow}`

/** What it is called: the material's name, or `L-07 · ThinkPad`. */
export const thingName = sql<string>`coalesce(material.name,
  case when equipment_item.tag is null then equipment_model.name
    else equipment_item.tag || ' · ' || equipment_model.name end, '')`

/** The same where there is little room: a lent thing by its tag alone. */
export const shortThingName = sql<string>`coalesce(material.name, equipment_item.tag,
  equipment_model.name, '')`

/**
 * Deliveries in which something called so lies. Materials, things and models are few beside deliveries:
 * the lines that have one of those found are looked up by their indexes.
 */
export const hasInside = (folded: string): Condition => {
  const things = sql`select equipment_item.id from equipment_item
    where ${contains(sql`equipment_item.tag_key`, folded.replace(/\s/gu, ''))}`
  const models = sql`select equipment_model.id from equipment_model
    where ${contains(sql`fold(equipment_model.name)`, folded)}`
  return sql`delivery.id in (
    select delivery_line.delivery_id from delivery_line where delivery_line.material_id in (
      select material.id from material where ${contains(sql`fold(material.name)`, folded)})
    union
    select delivery_line.delivery_id from loan_line
    join delivery_line on delivery_line.loan_line_id = loan_line.id
    where loan_line.item_id in (${things})
    or loan_line.item_id is null and loan_line.model_id in (${models}))`
}
