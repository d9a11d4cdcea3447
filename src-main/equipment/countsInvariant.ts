import { type Kysely, type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Invariant } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import {
  availability,
  daysOfLine,
  daysOfReservation,
  lastDayTaken,
  noEnd,
  overlap,
} from '#shared/equipment/rules.ts'
import type { LendingPolicy, Period, Stock } from '#shared/equipment/stock.ts'
import { changedSince } from './changedSince.ts'
import { looseOf } from './shortCounts.ts'
import { findLendingPolicy, readStock } from './stock.ts'

const rule = 'countsSuffice'

/**
 * Of things that are only counted no more is promised and lent on one day than there is: an undo that
 * would give back what went to somebody else since is refused, and names who took it last. Where too
 * much was promised before already, it may be so again.
 */
export const countsSuffice: Invariant = {
  tables: ['reservation', 'loan_line', 'equipment_model'],
  async findViolation({ db, today }, rows, undone) {
    const takers = await findTakers(db, rows, today)
    if (takers.length === 0) return null
    const policy = await findLendingPolicy(db, today)
    const categories = [...new Set(takers.map(({ category }) => category))]
    const stock = await readStock(db, categories, today)
    const own = new Set(takers.map(({ id }) => id))
    const since = await changedSince(db, undone)
    for (const taker of takers) {
      const until = lastDayTaken(taker, policy)
      const short = availability(stock, taker, policy).steps.filter(
        ({ from, free }) => free < 0 && from <= until,
      )
      for (const { from } of short) {
        const latest = takersOn(from, stock, taker, policy, own).find((one) => since.has(one))
        if (latest !== undefined) return { rule, subject: latest }
      }
      const lowered = short.length === 0 ? null : await loweredSince(db, taker, undone)
      if (lowered !== null) return { rule, subject: `equipmentModel/${lowered}` }
    }
    return null
  },
}

/** Something that takes counted things, from today on. */
interface Taker extends Period {
  id: string
  category: string
  model: string | null
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
      max(from_day, ${today}) as "from", until_day as until
    from reservation
    where reservation.id in ${of('reservation')} and ended is null and until_day >= ${today}
    -- What it holds is watched thing by thing.
    and ${looseOf('reservation')} > 0
    and (${reserved('id')} is null or ${reserved('ended')} is not null
      or ${reserved('quantity')} < reservation.quantity
      or ${reserved('from_day')} <> from_day or ${reserved('until_day')} <> until_day
      or ${reserved('category_id')} <> reservation.category_id
      or ${reserved('model_id')} is not reservation.model_id)
    union all
    select loan_line.id, counted.category_id, counted.id,
      max(loan_line.issued_on, ${today}), case when due_on >= ${today} then due_on
        when expected_on >= ${today} then expected_on else ${noEnd} end
    from loan_line join equipment_model as counted on counted.id = loan_line.model_id
    where loan_line.id in ${of('loan_line')} and item_id is null and returned_on is null
    and (${lent('id')} is null or ${lent('returned_on')} is not null
      or ${lent('quantity')} < loan_line.quantity or ${lent('due_on')} < due_on
      -- What is late takes things without end, or until it is expected after all.
      or (due_on < ${today} and (${lent('due_on')} <> due_on
        or ${lent('expected_on')} is not expected_on)))
    union all
    -- Fewer of it are there than were: some are not, or it is counted, or of its category, no more.
    select was.id, was.category, was.id, ${today}, ${noEnd}
    from (select change.row_id as id, change.before ->> 'category_id' as category,
        change.before ->> 'quantity' as quantity
      from temp.captured_change as change
      where change.table_name = 'equipment_model' and change.before ->> 'quantity' is not null
      and change.before ->> 'archived_at' is null
      and change.seq = (select min(seq) from temp.captured_change as first
        where first.table_name = change.table_name and first.row_id = change.row_id)) as was
    left join equipment_model as now on now.id = was.id and now.archived_at is null
      and now.category_id = was.category
    where coalesce(now.quantity, 0) < was.quantity`.execute(db)
  return takers
}

/** Whoever takes some of it on a day, the latest first: ids begin with the time at which they were made. */
function takersOn(
  day: CivilDate,
  { lines, reservations }: Stock,
  { category, model }: Taker,
  policy: LendingPolicy,
  except: ReadonlySet<string>,
): string[] {
  const that = { from: day, until: day }
  const of = (taking: { id: string; category: string; model: string | null }): boolean =>
    !except.has(taking.id) &&
    taking.category === category &&
    (model === null || taking.model === null || taking.model === model)
  return [
    ...lines.filter(of).flatMap((line) => {
      const days = daysOfLine(line, policy)
      return days !== null && overlap(days, that) ? [{ kind: 'loanLine', id: line.id }] : []
    }),
    ...reservations
      .filter(of)
      .filter((one) => one.left > 0 && overlap(daysOfReservation(one, policy), that))
      .map(({ id }) => ({ kind: 'reservation', id })),
  ]
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    .map(({ kind, id }) => `${kind}/${id}`)
}

/** A counted model of which less is there since an entry, or that was taken out of use since. */
async function loweredSince(
  db: Kysely<Tables>,
  { category, model }: Taker,
  entry: number | null,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select row_id as id from change_row
    where entry > ${entry ?? 0} and table_name = 'equipment_model' and before ->> 'category_id' = ${category}
    and (${model} is null or row_id = ${model}) and before ->> 'quantity' is not null
    and (coalesce(after ->> 'quantity', 0) < before ->> 'quantity'
      or after ->> 'archived_at' is not null or after ->> 'category_id' <> ${category})
    order by seq desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
