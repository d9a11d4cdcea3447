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

/**
 * Days on which more of a category, or of one model of it, is out and promised than there is. What is out
 * began before today, so that more can only be taken from today on, or from a day on which a promise of
 * it begins: no other days are looked at.
 */
const shortDays = (of: 'category' | 'model'): RawBuilder<unknown> => {
  const same = (one: string): Condition => {
    const part = sql.raw(one)
    return of === 'category'
      ? sql`${part}.category = begin.category`
      : sql`(${part}.category = begin.category and ${part}.model = begin.model)`
  }
  const begins =
    of === 'category'
      ? sql`select distinct category, null as model, begins as day from promised`
      : sql`select distinct category, model, begins as day from promised where model is not null`
  return sql`select begin.category, begin.model, begin.day from (${begins}) as begin
    where (select coalesce(sum(part.quantity), 0) from (
        select category_id as category, id as model, quantity from equipment_model
        where quantity is not null and archived_at is null) as part where ${same('part')})
      < (select coalesce(sum(taking.quantity), 0) from taking
          where ${same('taking')} and taking.until >= begin.day)
      + (select coalesce(sum(promised.loose), 0) from promised
          where ${same('promised')} and promised.begins <= begin.day
          and promised.until >= begin.day)`
}

/**
 * Of the reservation's counted things too few are left on one of its days to come: what is out late, was
 * written off or is promised otherwise takes them. It asks nothing of the row but its id, so that one list
 * adds all up once.
 */
export const countsAreShort = (today: CivilDate): Condition => sql`(reservation.id in (
  with promised as materialized (
      select other.id, other.category_id as category, other.model_id as model,
        max(other.from_day, ${today}) as begins, other.until_day as last,
        ${reservationUntil('other')} as until, ${looseOf('other')} as loose
      from reservation as other
      where other.ended is null
      -- One that ends today may take nothing today, and still is to be kept.
      and max(other.until_day, ${reservationUntil('other')}) >= ${today}
      and ${looseOf('other')} > 0),
    taking as materialized (
      select lent_model.category_id as category, taking.model_id as model, taking.quantity,
        ${lineUntil('taking', today)} as until
      from loan_line as taking join equipment_model as lent_model on lent_model.id = taking.model_id
      where taking.item_id is null and taking.returned_on is null),
    short_category as materialized (${shortDays('category')}),
    short_model as materialized (${shortDays('model')})
  select id from promised where last >= ${today}
  -- Where nothing ever was counted, things are promised by their tags.
  and exists (select 1 from equipment_model as counted
    where counted.category_id = promised.category and counted.quantity is not null
    and counted.id = coalesce(promised.model, counted.id))
  and (exists (select 1 from short_category as short
      where short.category = promised.category
      and short.day between begins and max(begins, promised.until))
    or exists (select 1 from short_model as short
      where short.category = promised.category and short.model = promised.model
      and short.day between begins and max(begins, promised.until)))))`
