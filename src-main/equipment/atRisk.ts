import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { PromiseAtRisk } from '#shared/equipment/atRisk.ts'
import { exchangesFor } from '#shared/equipment/exchanges.ts'
import type { LendingPolicy, Stock } from '#shared/equipment/stock.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { lateCountsTake, lateTakes } from './endangered.ts'
import { loanScope, reservationScope } from './scope.ts'
import { findLendingPolicy, readStock } from './stock.ts'
import { findWhom } from './whom.ts'

/** More are not looked at: by then the list of reservations in danger is what helps. */
const most = 200

/**
 * For whom late things are promised, the first day first, and what is free for each instead: the same
 * thing as `replan` would give them, which exchanges all of a reservation or none.
 */
export async function findPromisesAtRisk(
  db: Kysely<Tables>,
  actor: Actor,
  today: CivilDate,
): Promise<PromiseAtRisk[]> {
  const promised = sql`select loan_line.id as line, loan_line.item_id as item,
    reservation.id as reservation, reservation.category_id as category,
    reservation.person_id as person, coalesce(study_group.name, '') as groupName,
    from_day as "from", until_day as until, ${reservationScope(actor) ?? sql`true`} as visible,
    reservation.seq as seq`
  const lent = loanScope(actor) ?? sql`true`
  const { rows } = await sql<{
    line: string
    item: string | null
    reservation: string
    category: string
    person: string
    groupName: string
    from: string
    until: string
    visible: number
    seq: number
  }>`select * from (${promised} from loan_line join loan on loan.id = loan_line.loan_id
      join reservation_item as held on held.item_id = loan_line.item_id
      join reservation on reservation.id = held.reservation_id
      left join study_group on study_group.id = reservation.group_id
      where ${lateTakes(today)} and ${lent}
    union all
    ${promised} from loan_line join loan on loan.id = loan_line.loan_id
      -- What is only counted is promised by its number.
      join reservation on ${lateCountsTake(today)}
      left join study_group on study_group.id = reservation.group_id
      where loan_line.item_id is null and loan_line.returned_on is null and ${lent})
    order by "from", seq limit ${most}`.execute(db)
  const [first] = rows
  if (first === undefined) return []
  const categories = [...new Set(rows.map(({ category }) => category))]
  const stock = await readStock(db, categories, first.from)
  const policy = await findLendingPolicy(db, today)
  const people = rows.map(({ person }) => person)
  const whom = await findWhom(db, people, actor)
  const plans = new Map(
    [...new Set(rows.map(({ reservation }) => reservation))].map((id) => [
      id,
      insteadOf(stock, id, policy),
    ]),
  )
  return rows.map((row) => {
    const { line, reservation, from, until, item, person } = row
    const instead = item === null ? null : (plans.get(reservation)?.get(item) ?? null)
    const visible = row.visible === 1
    const groupName = visible ? row.groupName : ''
    return {
      line,
      reservation,
      from,
      until,
      groupName,
      visible,
      person: visible ? whom(person) : null,
      instead,
    }
  })
}

/** What a reservation gets instead of each of its things, by their ids; nothing where not all can be had. */
function insteadOf(stock: Stock, id: string, policy: LendingPolicy): ReadonlyMap<string, string> {
  const wanted = stock.reservations.find((reserved) => reserved.id === id)
  const plan = wanted === undefined ? null : exchangesFor(stock, wanted, policy)
  if (plan?.kind !== 'possible') return new Map()
  const tags = new Map(stock.items.map((item) => [item.id, item.tag]))
  return new Map(plan.exchanges.map(({ from, to }) => [from, tags.get(to) ?? '']))
}
