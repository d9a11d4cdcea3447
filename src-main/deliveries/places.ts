import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { startOfRigaDay } from '#shared/calendar/rigaTime.ts'
import { dueSoonDays } from '#shared/deliveries/dueDay.ts'
import { badEnds } from '#shared/deliveries/status.ts'
import { notNeeded } from './notNeeded.ts'
import { toGiveBack } from './toGiveBack.ts'

const status = (...statuses: readonly string[]): Condition =>
  sql`delivery.status in (${sql.join(statuses)})`
const asParcel: Condition = sql`delivery.channel in ('locker', 'post')`
/** What was given by hand and is back is in no trouble: it was had, and given back. */
const byCarrierOrMail: Condition = sql`delivery.channel not in ('inPerson', 'weeklyPacket')`
/** Whether it ended in a way that it may be sent once more after. A condition over `delivery`. */
export const hasEndedBadly: Condition = sql`(delivery.status in (${sql.join(badEnds)}) and ${byCarrierOrMail})`
const notSentAgain: Condition = sql`not exists (select 1 from delivery as again
  where again.resent_of = delivery.id and again.status <> 'cancelled')`

/** Whether it was said that nothing more is sent, and nothing happened to it since. Over `delivery`. */
export const isSettled: Condition = sql`coalesce(delivery.settled_after = (select max(seq)
  from delivery_event where delivery_event.delivery_id = delivery.id), 0)`
/** Somebody still has to say what becomes of it: it was not sent again, and not settled. Over `delivery`. */
export const unsettled: Condition = sql`(${notSentAgain} and not ${isSettled})`

/** What somebody puts together by hand. A condition over `delivery`. */
export const byHand: Condition = sql`delivery.channel in ('locker', 'post', 'inPerson', 'weeklyPacket')`

/** What somebody still has to do something about. */
export const isOpen: Condition = sql`(
  delivery.status in ('draft', 'packed', 'handedOver', 'inTransit', 'ready', 'returning')
  or (${hasEndedBadly} and ${unsettled}))`

/** The places of the board; a delivery may stand at several of them (on the way, and without news). */
export const places = [
  'toPack',
  'toSend',
  'toHandOver',
  'late',
  'dueSoon',
  'onTheWay',
  'waiting',
  'toRemind',
  'expired',
  'returned',
  'lostOrDamaged',
  'noMovement',
  'lockerClosed',
  'notNeeded',
] as const
export type Place = (typeof places)[number]

/**
 * Which deliveries stand at a place of the board, on a day; what is done, or is with somebody who has to give it
 * back, is asked for in the list. A condition over `delivery`.
 */
export function placeIs(place: string, today: CivilDate): Condition {
  switch (place) {
    case 'toPack':
      return sql`(${status('draft')} and ${byHand})`
    case 'toSend':
      return sql`(${status('draft')} and not ${byHand})`
    case 'toHandOver':
      return status('packed')
    case 'late':
      // Not on its way, and its day to be handed over has passed; so has the week of a packet, or the
      // day agreed on.
      return sql`(${status('draft', 'packed')} and (
        (${asParcel} and delivery.hand_over_by < ${today})
        or (delivery.channel = 'weeklyPacket' and date(delivery.week, '+6 days') < ${today})
        or (delivery.channel = 'inPerson'
          and delivery.appointment_at < ${instantText(startOfRigaDay(today))})))`
    case 'dueSoon': {
      // Not on its way, and its day, the end of its week or the day agreed on is today or comes soon.
      const last = addDays(today, dueSoonDays)
      const between = sql`between ${today} and ${last}`
      return sql`(${status('draft', 'packed')} and (
        (${asParcel} and delivery.hand_over_by ${between})
        or (delivery.channel = 'weeklyPacket' and date(delivery.week, '+6 days') ${between})
        or (delivery.channel = 'inPerson'
          and delivery.appointment_at >= ${instantText(startOfRigaDay(today))}
          and delivery.appointment_at < ${instantText(startOfRigaDay(addDays(last, 1)))})))`
    }
    case 'onTheWay':
      return status('handedOver', 'inTransit')
    case 'waiting':
      return sql`(${status('ready')} and (delivery.last_day is null or delivery.last_day >= ${today}))`
    case 'toRemind':
      return sql`(${status('ready')} and (delivery.last_day is null or delivery.last_day >= ${today})
        and date(delivery.ready_on, '+' || (select reminder_after_days from carrier as terms
          where terms.id = delivery.carrier_id) || ' days') <= ${today}
        and not exists (select 1 from delivery_event as told where told.delivery_id = delivery.id
          and told.reminded_on >= delivery.ready_on))`
    case 'expired':
      return sql`(${status('ready')} and delivery.last_day < ${today})`
    case 'returned':
      return sql`((${status('returned', 'bounced')} and ${byCarrierOrMail} and ${unsettled}) or ${status('returning')})`
    case 'lostOrDamaged':
      return sql`(${status('lost', 'damaged')} and ${unsettled})`
    case 'noMovement':
      return sql`(${status('handedOver', 'inTransit', 'returning')}
        and date(delivery.status_on, '+' || (select no_movement_days from policy) || ' days') <= ${today})`
    case 'lockerClosed':
      return sql`(${status('draft', 'packed')} and exists (select 1 from locker as gone
        where gone.id = delivery.locker_id
        and (gone.closed_on is not null or gone.moved_at > delivery.locker_set_at)))`
    case 'notNeeded':
      // Named once more, so that it is found by its status among other places.
      return sql`(${status('draft', 'packed')} and ${notNeeded})`
    case 'toGiveBack':
      return toGiveBack
    case 'done':
      return sql`not ${isOpen}`
    default:
      return sql`false`
  }
}
