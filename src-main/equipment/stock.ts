import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { noEnd } from '#shared/equipment/rules.ts'
import type {
  LendingPolicy,
  LentLine,
  Reserved,
  Stock,
  StockItem,
  UnusableDays,
} from '#shared/equipment/stock.ts'

/** What the office has settled about lending, and the day. */
export async function findLendingPolicy(
  db: Kysely<Tables>,
  today: CivilDate,
): Promise<LendingPolicy> {
  const { sameDayReuse, preparationDays } = await findPolicies(db)
  return { today, sameDayReuse, preparationDays }
}

/**
 * Everything that decides what is free in some categories from a day on: lines that came back before
 * that day are left out.
 */
export async function readStock(
  db: Kysely<Tables>,
  categories: readonly string[],
  from: CivilDate,
): Promise<Stock> {
  const within = sql`equipment_model.category_id in ${idList(categories)}`
  return {
    items: await readItems(db, within),
    counted: (
      await sql<{ model: string; category: string; quantity: number }>`
        select id as model, category_id as category, quantity from equipment_model
        where quantity is not null and archived_at is null and ${within}`.execute(db)
    ).rows,
    lines: await readLines(db, within, from),
    reservations: await readReservations(db, categories, from),
  }
}

async function readItems(db: Kysely<Tables>, within: ReturnType<typeof sql>): Promise<StockItem[]> {
  const [{ rows: items }, { rows: spans }] = await Promise.all([
    sql<Omit<StockItem, 'unusable'>>`
      select equipment_item.id, tag, model_id as model, category_id as category, place
      from equipment_item join equipment_model on equipment_model.id = equipment_item.model_id
      where ${within} order by equipment_item.sort_key, equipment_item.seq`.execute(db),
    sql<UnusableDays & { item: string }>`
      select item_id as item, unavailability.kind, from_day as "from", coalesce(until_day, ${noEnd}) as until
      from unavailability
      join equipment_item on equipment_item.id = unavailability.item_id
      join equipment_model on equipment_model.id = equipment_item.model_id
      where ${within} and (until_day is null or until_day >= from_day)`.execute(db),
  ])
  const unusable = new Map<string, UnusableDays[]>()
  for (const { item, ...days } of spans) {
    const known = unusable.get(item)
    if (known === undefined) unusable.set(item, [days])
    else known.push(days)
  }
  return items.map((item) => ({ ...item, unusable: unusable.get(item.id) ?? [] }))
}

async function readLines(
  db: Kysely<Tables>,
  within: ReturnType<typeof sql>,
  from: CivilDate,
): Promise<LentLine[]> {
  // A thing counts as what it is now, whatever it was taken for when it was lent.
  const columns = sql`select loan_line.id, loan.person_id as person, item_id as item,
    equipment_model.id as model, category_id as category, loan_line.quantity,
    loan_line.issued_on as "from", due_on as due, expected_on as expectedOn,
    returned_on as returnedOn
    from loan_line join loan on loan.id = loan_line.loan_id
    left join equipment_item on equipment_item.id = item_id
    join equipment_model
      on equipment_model.id = coalesce(equipment_item.model_id, loan_line.model_id)`
  const { rows } = await sql<LentLine>`
    ${columns} where returned_on is null and ${within}
    union all ${columns} where returned_on > ${from} and ${within}`.execute(db)
  return rows
}

async function readReservations(
  db: Kysely<Tables>,
  categories: readonly string[],
  from: CivilDate,
): Promise<Reserved[]> {
  const { rows } = await sql<Omit<Reserved, 'held'>>`
    select id, person_id as person, category_id as category, model_id as model,
    from_day as "from", until_day as until,
    quantity - (select coalesce(sum(loan_line.quantity), 0) from loan_line
      where loan_line.reservation_id = reservation.id) as left
    from reservation where ended is null and category_id in ${idList(categories)}
    -- What is prepared anew after its last day is taken a little longer.
    and until_day >= date(${from}, '-60 days')
    order by from_day, seq`.execute(db)
  const { rows: held } = await sql<{ reservation: string; item: string; packed: number }>`
    select reservation_id as reservation, item_id as item, packed_on is not null as packed
    from reservation_item where reservation_id in ${idList(rows.map(({ id }) => id))}`.execute(db)
  const byReservation = Map.groupBy(held, ({ reservation }) => reservation)
  return rows.map((row) => ({
    ...row,
    held: (byReservation.get(row.id) ?? []).map(({ item, packed }) => ({
      item,
      packed: packed === 1,
    })),
  }))
}
