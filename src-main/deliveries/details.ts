import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Contents, DeliveryDetails, DeliveryEvent } from '#shared/deliveries/schema.ts'
import { badEnds } from '#shared/deliveries/status.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findDeliveries } from './deliveries.ts'
import { findWhom } from '#main/equipment/whom.ts'
import { deliveryScope } from './scope.ts'
import { lineThings, thingName } from './insideSql.ts'
import { findLentOut } from './ofLoan.ts'
import { withheldOf } from './withheld.ts'

/** Everything of one delivery that the actor may see; null where there is none. */
export async function findDelivery(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<DeliveryDetails | null> {
  const [delivery] = await findDeliveries(db, [id])
  if (delivery === undefined) return null
  const more = await db
    .selectFrom('delivery')
    .select(['subject', 'message', 'link', 'note'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const visible = deliveryScope(actor) ?? sql<boolean>`true`
  const others = db
    .selectFrom('delivery')
    .select(['id', 'code', 'recipient', 'status'])
    .where(sql<boolean>`${visible}`)
  return {
    ...delivery,
    ...more,
    lines: await findContents(db, id),
    toTakeBack: await findLentOut(db, badEnds.includes(delivery.status) ? [id] : [], actor),
    events: await findEvents(db, id, actor),
    settlement: await findSettlement(db, id),
    attachments: await db
      .selectFrom('delivery_attachment')
      .select(['name', 'file_sha256 as sha256'])
      .where('delivery_id', '=', id)
      .orderBy('position')
      .execute(),
    together:
      delivery.parcel === null
        ? []
        : await others.where('parcel_id', '=', delivery.parcel.id).where('id', '<>', id).execute(),
    before:
      delivery.resentOf === null
        ? null
        : ((await others.where('id', '=', delivery.resentOf).executeTakeFirst()) ?? null),
    after:
      (await others
        .where('resent_of', '=', id)
        .where('status', '<>', 'cancelled')
        .executeTakeFirst()) ?? null,
    receipt:
      (await db
        .selectFrom('paper')
        .select(['id', 'number'])
        .where('delivery_id', '=', id)
        .where('state', '=', 'valid')
        .orderBy('seq', 'desc')
        .executeTakeFirst()) ?? null,
    withheld: delivery.channel === 'email' ? await withheldOf(db, id, more) : null,
  }
}

/** What lies in a delivery: materials by shelf and name, then lent things. */
async function findContents(db: Kysely<Tables>, id: string): Promise<Contents[]> {
  const { rows } = await sql<Contents>`
    select delivery_line.id, delivery_line.material_id as material,
      delivery_line.loan_line_id as loanLine,
      ${thingName} as name,
      coalesce(material.shelf, equipment_item.place, '') as shelf,
      coalesce(material.code, equipment_item.tag, '') as code,
      delivery_line.quantity, material.weight_grams as weightGrams,
      delivery_line.picked_at as pickedAt
    from delivery_line
    ${lineThings}
    where delivery_line.delivery_id = ${id}
    order by material.id is null, shelf, material.sort_key, name`.execute(db)
  return rows
}

/** That nothing more is sent in its place; null where nobody said so. */
async function findSettlement(
  db: Kysely<Tables>,
  id: string,
): Promise<DeliveryDetails['settlement']> {
  const { rows } = await sql<{ at: string; by: string; why: string }>`
    select delivery.settled_at as at, ${fullNameOf('writer')} as "by", delivery.settled_why as why
    from delivery left join account on account.id = delivery.settled_by
    left join person as writer on writer.id = account.person_id
    where delivery.id = ${id} and delivery.settled_at is not null`.execute(db)
  return rows[0] ?? null
}

/** What happened to it, the latest first. */
async function findEvents(db: Kysely<Tables>, id: string, actor: Actor): Promise<DeliveryEvent[]> {
  const { rows } = await sql<Omit<DeliveryEvent, 'handedBy'> & { hander: string | null }>`
    select delivery_event.id, delivery_event.status, delivery_event.at,
      delivery_event.entered_at as enteredAt, ${fullNameOf('writer')} as enteredBy,
      delivery_event.source, delivery_event.taken_by as takenBy, delivery_event.relation,
      delivery_event.handed_by as hander,
      delivery_event.note, delivery_event.feedback_on as feedbackOn,
      delivery_event.reminded_on as remindedOn
    from delivery_event left join account on account.id = delivery_event.entered_by
    left join person as writer on writer.id = account.person_id
    where delivery_event.delivery_id = ${id}
    order by delivery_event.seq desc`.execute(db)
  const handers = rows.flatMap(({ hander }) => hander ?? [])
  const whom = handers.length === 0 ? () => null : await findWhom(db, handers, actor)
  return rows.map(({ hander, ...event }) => ({
    ...event,
    handedBy: hander === null ? '' : (whom(hander)?.name ?? ''),
  }))
}
