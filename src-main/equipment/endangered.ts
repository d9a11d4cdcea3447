import { type Kysely, type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

// Whether a promise is in danger, as SQL: lists filter by it. A test holds it against `blockersOf`.

/** The last day on which an open line of the row takes its thing: without end while it is late. */
const lineUntil = (today: CivilDate): RawBuilder<string> => sql`case
  when blocking.due_on >= ${today} then blocking.due_on
  when blocking.expected_on >= ${today} then blocking.expected_on
  else '9999-12-31' end`

/** A thing of the reservation is with somebody else, or can't be used, on one of its days. */
const heldIsTaken = (today: CivilDate): Condition => sql`exists (
  select 1 from reservation_item as held where held.reservation_id = reservation.id and (
    exists (select 1 from loan_line as blocking
      where blocking.item_id = held.item_id and blocking.returned_on is null
      and blocking.issued_on <= reservation.until_day
      and ${lineUntil(today)} >= reservation.from_day)
    or exists (select 1 from unavailability where unavailability.item_id = held.item_id
      and unavailability.from_day <= reservation.until_day
      and coalesce(unavailability.until_day, '9999-12-31') >= max(reservation.from_day, unavailability.from_day))))`

/** The open reservation of the row can't be kept as it is planned. */
export const isEndangered = (today: CivilDate): Condition =>
  sql`(reservation.ended is null and ${heldIsTaken(today)})`

/** The open line of the row (`loan_line`) takes a thing that another person was promised. */
export const lineEndangers = (today: CivilDate): Condition => sql`(
  loan_line.returned_on is null and loan_line.due_on < ${today}
  and exists (select 1 from reservation_item as held
    join reservation on reservation.id = held.reservation_id
    where held.item_id = loan_line.item_id and reservation.ended is null
    and reservation.from_day <= case when loan_line.expected_on >= ${today}
      then loan_line.expected_on else '9999-12-31' end
    and reservation.until_day >= loan_line.issued_on))`

/** How many open reservations hold one of these things and can't be kept. */
export async function countEndangered(
  db: Kysely<Tables>,
  items: readonly string[],
  today: CivilDate,
): Promise<number> {
  if (items.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from reservation
    where ${isEndangered(today)} and exists (select 1 from reservation_item
      where reservation_item.reservation_id = reservation.id
      and reservation_item.item_id in ${idList(items)})`.execute(db)
  return rows[0]?.count ?? 0
}
