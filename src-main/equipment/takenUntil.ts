import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

// Until when things are taken, as SQL: the rules `lastDayTaken`, `daysOfReservation` and `daysOfLine`.

/** The rule `lastDayTaken`: the last day that a period takes from the stock. */
const lastDayTaken = (
  from: RawBuilder<unknown>,
  until: RawBuilder<unknown>,
): RawBuilder<string> => sql`case
  when ${until} = '9999-12-31' then ${until}
  else date(${until}, (select (preparation_days
    - (same_day_reuse = 1 and ${until} > ${from})) || ' days' from policy)) end`

/** The rule `daysOfReservation`: the last day that a reservation takes. */
export const reservationUntil = (reservation: 'reservation' | 'other'): RawBuilder<string> =>
  lastDayTaken(sql.ref(`${reservation}.from_day`), sql.ref(`${reservation}.until_day`))

/** The rule `daysOfLine`: the last day on which an open line takes its thing, without end while it is late. */
export const lineUntil = (
  line: 'blocking' | 'loan_line' | 'taking',
  today: CivilDate,
): RawBuilder<string> => {
  const [from, due, expected] = [
    sql.ref(`${line}.issued_on`),
    sql.ref(`${line}.due_on`),
    sql.ref(`${line}.expected_on`),
  ]
  return sql`case when ${due} >= ${today} then ${lastDayTaken(from, due)}
    when ${expected} >= ${today} then ${lastDayTaken(from, expected)}
    else '9999-12-31' end`
}
