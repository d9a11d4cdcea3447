import { type Kysely, type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Invariant } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import {
  availability,
  daysOfLine,
  daysOfReservation,
  noEnd,
  overlap,
} from '#shared/equipment/rules.ts'
import type { LendingPolicy, Period, Stock } from '#shared/equipment/stock.ts'
import { findLendingPolicy, readStock } from './stock.ts'

/**
 * Of things that are only counted no more is promised and lent on one day than there is: an undo that
 * would give back what went to somebody else since is refused, and names who took it last.
 */
export const countsSuffice: Invariant = {
  tables: ['reservation', 'loan_line', 'equipment_model'],
  async findViolation({ db, today }, rows) {
    const takers = await findTakers(db, rows, today)
    if (takers.length === 0) return null
    const policy = await findLendingPolicy(db, today)
    const categories = [...new Set(takers.map(({ category }) => category))]
    const stock = await readStock(db, categories, today)
    const own = new Set(takers.map(({ id }) => id))
    for (const taker of takers) {
      const { free, shortest } = availability(stock, taker, policy)
      if (free >= 0) continue
      const latest = latestOn(shortest, stock, taker, policy, own)
      return { rule: 'countsSuffice', subject: latest ?? `equipmentModel/${taker.counted}` }
    }
    return null
  },
}

/** Something that takes counted things, from today on. */
interface Taker extends Period {
  id: string
  category: string
  model: string | null
  /** A counted model that it is about. */
  counted: string
}

/** The state of a row before it was put back: null where it was not there. */
const before = (table: string, id: RawBuilder<unknown>, field: string) =>
  sql`(select before ->> ${field} from temp.captured_change as change
    where change.table_name = ${table} and change.row_id = ${id}
    order by change.seq limit 1)`

/** What takes more than it did before, so that it may take too much. */
async function findTakers(
  db: Kysely<Tables>,
  rows: ReadonlyMap<string, readonly string[]>,
  today: CivilDate,
): Promise<readonly Taker[]> {
  const of = (table: string) => idList(rows.get(table) ?? [])
  const reserved = (field: string) => before('reservation', sql`reservation.id`, field)
  const lent = (field: string) => before('loan_line', sql`loan_line.id`, field)
  const { rows: takers } = await sql<Taker>`
    select reservation.id, reservation.category_id as category, reservation.model_id as model,
      counted.id as counted, max(from_day, ${today}) as "from", until_day as until
    from reservation join equipment_model as counted
      on counted.category_id = reservation.category_id and counted.quantity is not null
      and counted.archived_at is null and counted.id = coalesce(reservation.model_id, counted.id)
    where reservation.id in ${of('reservation')} and ended is null and until_day >= ${today}
    -- What it holds is watched thing by thing.
    and reservation.quantity > (select count(*) from reservation_item
      where reservation_item.reservation_id = reservation.id)
    and (${reserved('id')} is null or ${reserved('ended')} is not null
      or ${reserved('quantity')} < reservation.quantity
      or ${reserved('from_day')} <> from_day or ${reserved('until_day')} <> until_day
      or ${reserved('category_id')} <> reservation.category_id
      or ${reserved('model_id')} is not reservation.model_id)
    group by reservation.id
    union all
    select loan_line.id, counted.category_id, counted.id, counted.id,
      max(loan_line.issued_on, ${today}), case when due_on >= ${today} then due_on
        when expected_on >= ${today} then expected_on else ${noEnd} end
    from loan_line join equipment_model as counted on counted.id = loan_line.model_id
    where loan_line.id in ${of('loan_line')} and item_id is null and returned_on is null
    and (${lent('id')} is null or ${lent('returned_on')} is not null
      or ${lent('quantity')} < loan_line.quantity or ${lent('due_on')} < due_on)
    union all
    select counted.id, counted.category_id, counted.id, counted.id, ${today}, ${noEnd}
    from equipment_model as counted
    where counted.id in ${of('equipment_model')} and counted.quantity is not null
    and ${before('equipment_model', sql`counted.id`, 'quantity')} > counted.quantity`.execute(db)
  return takers
}

/** Who took some of it last for a day: ids begin with the time at which they were made. */
function latestOn(
  day: CivilDate,
  { lines, reservations }: Stock,
  { category, model }: Taker,
  policy: LendingPolicy,
  except: ReadonlySet<string>,
): string | null {
  const that = { from: day, until: day }
  const of = (taking: { id: string; category: string; model: string | null }): boolean =>
    !except.has(taking.id) &&
    taking.category === category &&
    (model === null || taking.model === null || taking.model === model)
  const found = [
    ...lines.filter(of).flatMap((line) => {
      const days = daysOfLine(line, policy)
      return days !== null && overlap(days, that) ? [{ kind: 'loanLine', id: line.id }] : []
    }),
    ...reservations
      .filter(of)
      .filter((one) => one.left > 0 && overlap(daysOfReservation(one, policy), that))
      .map(({ id }) => ({ kind: 'reservation', id })),
  ].toSorted((one, other) => (one.id < other.id ? 1 : -1))
  const [latest] = found
  return latest === undefined ? null : `${latest.kind}/${latest.id}`
}
