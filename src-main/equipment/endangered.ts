import { type Kysely, type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

// Whether a promise is in danger, as SQL: lists filter by it. A property test holds it against
// `blockersOf`, under every policy of lending.

/** The rule `lastDayTaken`: the last day that a period takes from the stock. */
const lastDayTaken = (from: RawBuilder<unknown>, until: RawBuilder<unknown>) => sql`case
  when ${until} = '9999-12-31' then ${until}
  else date(${until}, (select (preparation_days
    - (same_day_reuse = 1 and ${until} > ${from})) || ' days' from policy)) end`

const reservationUntil = lastDayTaken(sql`reservation.from_day`, sql`reservation.until_day`)

/** The rule `daysOfLine`: the last day on which an open line takes its thing, without end while it is late. */
const lineUntil = (line: 'blocking' | 'loan_line', today: CivilDate): RawBuilder<string> => {
  const [from, due, expected] = [
    sql.ref(`${line}.issued_on`),
    sql.ref(`${line}.due_on`),
    sql.ref(`${line}.expected_on`),
  ]
  return sql`case when ${due} >= ${today} then ${lastDayTaken(from, due)}
    when ${expected} >= ${today} then ${lastDayTaken(from, expected)}
    else '9999-12-31' end`
}

/** A thing of the reservation is with somebody else, or can't be used, on one of its days. */
const heldIsTaken = (today: CivilDate): Condition => sql`exists (
  select 1 from reservation_item as held where held.reservation_id = reservation.id and (
    exists (select 1 from loan_line as blocking
      where blocking.item_id = held.item_id and blocking.returned_on is null
      and blocking.issued_on <= ${reservationUntil}
      and ${lineUntil('blocking', today)} >= reservation.from_day)
    -- Nothing is prepared after a repair, nor does a broken thing need to be here for that.
    or exists (select 1 from unavailability where unavailability.item_id = held.item_id
      and unavailability.from_day <= reservation.until_day
      and coalesce(unavailability.until_day, '9999-12-31') >= max(reservation.from_day, unavailability.from_day))))`

/** The open reservation of the row can't be kept as it is planned. */
export const isEndangered = (today: CivilDate): Condition =>
  sql`(reservation.ended is null and ${heldIsTaken(today)})`

/** The open line (`loan_line`) is late on days of an open reservation. */
export const lateTakes = (today: CivilDate): Condition => sql`(
  loan_line.returned_on is null and loan_line.due_on < ${today} and reservation.ended is null
  and reservation.from_day <= ${lineUntil('loan_line', today)}
  and ${reservationUntil} >= loan_line.issued_on)`

/** The open line of the row (`loan_line`) is late and takes a thing that was promised. */
export const lineEndangers = (today: CivilDate): Condition => sql`(
  loan_line.returned_on is null and loan_line.due_on < ${today}
  and exists (select 1 from reservation_item as held
    join reservation on reservation.id = held.reservation_id
    where held.item_id = loan_line.item_id and ${lateTakes(today)}))`

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
