import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { notReached } from '#main/deliveries/ofLoan.ts'
import { sentBackInTime } from './sentBack.ts'
import type { ItemState } from '#shared/equipment/schema.ts'

// Where a thing is, as SQL over `equipment_item` and its open line (`open_line`, joined): lists sort
// and filter by it. A property test holds it against a plain reading of the same rows.

/** The open line of a thing; there is one at most. */
export const openLine = sql`left join loan_line as open_line
  on open_line.item_id = equipment_item.id and open_line.returned_on is null`

const unusable = (kind: string, today: CivilDate): Condition => sql`exists (
  select 1 from unavailability where unavailability.item_id = equipment_item.id
  and unavailability.kind = ${kind} and from_day <= ${today}
  and coalesce(until_day, '9999') >= ${today})`

/** The thing of the row was retired: cheaper to ask of every row than its whole state. */
export const isRetired = (today: CivilDate): Condition =>
  sql<boolean>`(open_line.id is null and ${unusable('retired', today)})`

/** Where the thing of the row is on a day. */
export const itemState = (today: CivilDate): RawBuilder<ItemState> => sql`case
  when open_line.due_on < ${today} and not ${sentBackInTime('open_line')}
    and not ${notReached('open_line')} then 'overdue'
  when open_line.id is not null then 'lent'
  when ${unusable('retired', today)} then 'retired'
  when ${unusable('lost', today)} then 'lost'
  when ${unusable('repair', today)} then 'repair'
  when exists (select 1 from reservation_item
    join reservation on reservation.id = reservation_item.reservation_id
    where reservation_item.item_id = equipment_item.id
    and packed_on is not null and reservation.ended is null) then 'packed'
  else 'inStock' end`

/** Until when the thing of the row is lent or can't be used; null where it is not, or nobody knows. */
export const stateUntil = (today: CivilDate): RawBuilder<string | null> => sql`coalesce(
  open_line.due_on,
  (select max(until_day) from unavailability where unavailability.item_id = equipment_item.id
    and from_day <= ${today} and until_day >= ${today}))`
