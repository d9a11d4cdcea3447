import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { lineUntil, reservationUntil } from './takenUntil.ts'

// Whether too much of what is only counted is promised, as SQL: lists filter by it. A property test
// holds it against `availability`.

/** How many of a reservation are neither collected nor planned as a thing with a tag. */
export const looseOf = (reservation: 'reservation' | 'other'): RawBuilder<number> => {
  const id = sql.ref(`${reservation}.id`)
  return sql`max(0, ${sql.ref(`${reservation}.quantity`)}
    - (select coalesce(sum(collected.quantity), 0) from loan_line as collected
      where collected.reservation_id = ${id})
    - (select count(*) from reservation_item as planned where planned.reservation_id = ${id}))`
}

/** Counted models among which the reservation's are: those of its category, or its own alone. */
const ofReservation = (model: 'counted' | 'lent_model', own: boolean): Condition => {
  const ref = (column: string) => sql.ref(`${model}.${column}`)
  return own
    ? sql`${ref('id')} = reservation.model_id`
    : sql`${ref('category_id')} = reservation.category_id`
}

/** On the day `begin.day` more of them are out and promised than there are. */
const isShortOn = (today: CivilDate, own: boolean): Condition => sql`(
  (select coalesce(sum(counted.quantity), 0) from equipment_model as counted
    where counted.archived_at is null and ${ofReservation('counted', own)})
  < (select coalesce(sum(taking.quantity), 0) from loan_line as taking
      join equipment_model as lent_model on lent_model.id = taking.model_id
      where taking.item_id is null and taking.returned_on is null
      and ${ofReservation('lent_model', own)} and ${lineUntil('taking', today)} >= begin.day)
    + (select coalesce(sum(${looseOf('other')}), 0) from reservation as other
      -- Those of a model are of its category: that has an index.
      where other.ended is null and other.category_id = reservation.category_id
      and ${own ? sql`other.model_id = reservation.model_id` : sql`true`}
      and other.from_day <= begin.day and ${reservationUntil('other')} >= begin.day))`

/**
 * Of the reservation's counted things too few are left on one of its days to come: what is out late, was
 * written off or is promised otherwise takes them. What is out began before today, so that more can only
 * be taken from the first of its days on, or from a day on which another reservation begins.
 */
export const countsAreShort = (today: CivilDate): Condition => sql`(
  reservation.until_day >= ${today} and ${looseOf('reservation')} > 0
  and exists (select 1 from (
      select max(reservation.from_day, ${today}) as day
      union select later.from_day from reservation as later
        where later.ended is null and later.category_id = reservation.category_id
        and later.from_day > max(reservation.from_day, ${today})
        and later.from_day <= ${reservationUntil('reservation')}) as begin
    where ${isShortOn(today, false)}
      or (reservation.model_id is not null and ${isShortOn(today, true)})))`
