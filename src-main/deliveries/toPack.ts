import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ToPack } from '#shared/deliveries/packingContract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { changedSince } from './changedSince.ts'
import { notNeeded } from './notNeeded.ts'
import { byHand } from './places.ts'
import { deliveryScope } from './scope.ts'

const most = 500

interface Row extends Omit<ToPack, 'lockerClosed' | 'notNeeded'> {
  lockerClosed: number
  notNeeded: number
}

const lineCount = (of: ReturnType<typeof sql>) =>
  sql`(select count(*) from delivery_line where delivery_line.delivery_id = delivery.id and ${of})`

/**
 * The drafts that the actor may see and somebody has to put together: the soonest first. What is given
 * in person is never "packed", so what is picked as a whole goes to the end.
 */
export async function findToPack(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<{ rows: ToPack[]; total: number }> {
  const which = sql`delivery.status = 'draft' and ${byHand} and ${deliveryScope(actor) ?? sql`true`}`
  const { rows } = await sql<Row>`
    select * from (
      select delivery.id, delivery.code, delivery.recipient, delivery.channel,
        coalesce(study_group.name, '') as groupName, coalesce(carrier.name, '') as carrierName,
        delivery.locker_name as lockerName,
        coalesce(locker.closed_on is not null or locker.moved_at > delivery.locker_set_at, 0)
          as lockerClosed,
        ${notNeeded} as notNeeded, ${changedSince} as changed,
        delivery.hand_over_by as handOverBy, delivery.week,
        delivery.appointment_at as appointmentAt,
        ${lineCount(sql`true`)} as lines,
        ${lineCount(sql`delivery_line.picked_at is not null`)} as picked,
        coalesce(delivery.hand_over_by, delivery.week, date(delivery.appointment_at), '9999-12-31') as byDay,
        delivery.seq as place
      from delivery
      left join study_group on study_group.id = delivery.group_id
      left join carrier on carrier.id = delivery.carrier_id
      left join locker on locker.id = delivery.locker_id
      where ${which})
    order by channel in ('inPerson', 'weeklyPacket') and lines > 0 and picked = lines, byDay, place
    limit ${most}`.execute(db)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from delivery where ${which}`.execute(db)
  return {
    rows: rows.map((row) => ({
      ...row,
      lockerClosed: row.lockerClosed === 1,
      notNeeded: row.notNeeded === 1,
    })),
    total: counted[0]?.total ?? 0,
  }
}
