import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { countsAreShort } from './shortCounts.ts'
import { lineUntil, reservationUntil } from './takenUntil.ts'

// Whether a promise is in danger, as SQL: lists filter by it. A property test holds it against
// `blockersOf`, under every policy of lending.

/** A thing of the reservation is with somebody else, or can't be used, on one of its days. */
const heldIsTaken = (today: CivilDate): Condition => sql`exists (
  select 1 from reservation_item as held where held.reservation_id = reservation.id and (
    exists (select 1 from loan_line as blocking join loan as taking on taking.id = blocking.loan_id
      where taking.person_id <> reservation.person_id and blocking.item_id = held.item_id and blocking.returned_on is null
      and blocking.issued_on <= ${reservationUntil('reservation')}
      and ${lineUntil('blocking', today)} >= reservation.from_day)
    -- Nothing is prepared after a repair, nor does a broken thing need to be here for that.
    or exists (select 1 from unavailability where unavailability.item_id = held.item_id
      and unavailability.from_day <= reservation.until_day
      and coalesce(unavailability.until_day, '9999-12-31') >= max(reservation.from_day, unavailability.from_day))))`

/** The open reservation of the row can't be kept as it is planned. */
export const isEndangered = (today: CivilDate): Condition =>
  sql`(reservation.ended is null and (${heldIsTaken(today)} or ${countsAreShort(today)}))`

/** Who has the line is not who is promised: what somebody keeps is lacking to nobody else. */
const ofAnother: Condition = sql`reservation.person_id <> (
  select holding.person_id from loan as holding where holding.id = loan_line.loan_id)`

/** The open line (`loan_line`) is late on days of an open reservation of somebody else. */
export const lateTakes = (today: CivilDate): Condition => sql`(
  loan_line.returned_on is null and loan_line.due_on < ${today} and reservation.ended is null
  and ${ofAnother}
  and reservation.from_day <= ${lineUntil('loan_line', today)}
  and ${reservationUntil('reservation')} >= loan_line.issued_on)`

/** The same of things that are only counted: of what was promised so many are out late that it is short. */
export const lateCountsTake = (today: CivilDate): Condition => sql`(
  loan_line.returned_on is null and loan_line.item_id is null and loan_line.due_on < ${today}
  and reservation.ended is null and ${ofAnother}
  and reservation.category_id = (select category_id from equipment_model
    where equipment_model.id = loan_line.model_id)
  and coalesce(reservation.model_id, loan_line.model_id) = loan_line.model_id
  and reservation.from_day <= ${lineUntil('loan_line', today)}
  and ${countsAreShort(today)})`

/** The open line of the row (`loan_line`) is late and takes something that was promised to somebody else. */
export const lineEndangers = (today: CivilDate): Condition => sql`(
  loan_line.returned_on is null and loan_line.due_on < ${today}
  and (exists (select 1 from reservation_item as held
      join reservation on reservation.id = held.reservation_id
      where held.item_id = loan_line.item_id and ${lateTakes(today)})
    or exists (select 1 from reservation where ${lateCountsTake(today)})))`

/** How many open reservations of these things, or of these counted models, can't be kept. */
export async function countEndangered(
  db: Kysely<Tables>,
  { items, models = [] }: { items: readonly string[]; models?: readonly string[] },
  today: CivilDate,
): Promise<number> {
  if (items.length + models.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from reservation
    where ${isEndangered(today)} and (exists (select 1 from reservation_item
        where reservation_item.reservation_id = reservation.id
        and reservation_item.item_id in ${idList(items)})
      or (${countsAreShort(today)} and exists (select 1 from equipment_model
        where equipment_model.id in ${idList(models)}
        and equipment_model.category_id = reservation.category_id
        and coalesce(reservation.model_id, equipment_model.id) = equipment_model.id)))`.execute(db)
  return rows[0]?.count ?? 0
}
