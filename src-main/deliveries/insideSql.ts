import { sql } from 'kysely'
import { modelNow } from '#main/equipment/modelNow.ts'

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
