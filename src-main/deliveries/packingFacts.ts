import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { Language } from '#shared/people/schema.ts'
import { lineThings } from './insideSql.ts'

/** What slips and labels say of a delivery; recipient and locker as it keeps them. */
export interface SlipFacts {
  code: string
  channel: DeliveryChannel
  recipient: string
  phone: string
  address: string
  language: Language
  groupName: string
  courseName: string
  week: string | null
  /** When it left the office or was given; null while it is here. */
  sentAt: string | null
  carrierName: string
  storageDays: number | null
  lockerName: string
  lockerAddress: string
  number: string
  lines: { quantity: number; name: string; returnable: boolean }[]
}

const Lines = z.array(
  z.object({
    quantity: z.number(),
    name: z.string(),
    returnable: z.number().transform((yes) => yes === 1),
  }),
)

/** These deliveries in the order given; who is not there any more is left out. */
export async function findSlipFacts(
  db: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<SlipFacts[]> {
  const { rows } = await sql<Omit<SlipFacts, 'lines'> & { id: string; lines: string }>`
    select delivery.id, delivery.code, delivery.channel, delivery.recipient, delivery.phone,
      delivery.address, person.language, coalesce(study_group.name, '') as groupName,
      coalesce(course.name, '') as courseName, delivery.week, delivery.sent_at as sentAt,
      coalesce(carrier.name, '') as carrierName, carrier.storage_days as storageDays,
      delivery.locker_name as lockerName, delivery.locker_address as lockerAddress,
      coalesce(parcel.number, '') as number,
      (select json_group_array(json_object('quantity', line.quantity, 'name', line.name,
          'returnable', line.returnable)) from (
        select delivery_line.quantity,
          coalesce(material.name, case when equipment_item.tag is null then equipment_model.name
            else equipment_model.name || ' (' || equipment_item.tag || ')' end, '') as name,
          coalesce(material.returnable, 1) as returnable
        from delivery_line
        ${lineThings}
        where delivery_line.delivery_id = delivery.id
        order by material.sort_key is null, material.sort_key, name) as line) as lines
    from delivery join person on person.id = delivery.person_id
    left join study_group on study_group.id = delivery.group_id
    left join course on course.id = study_group.course_id
    left join carrier on carrier.id = delivery.carrier_id
    left join parcel on parcel.id = delivery.parcel_id
    where delivery.id in ${idList(deliveries)}`.execute(db)
  const found = new Map(rows.map(({ id, ...row }) => [id, row]))
  return deliveries.flatMap((id) => {
    const row = found.get(id)
    return row === undefined ? [] : [{ ...row, lines: Lines.parse(JSON.parse(row.lines)) }]
  })
}
