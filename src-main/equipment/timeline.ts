import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { notReached } from '#main/deliveries/ofLoan.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Period } from '#shared/equipment/stock.ts'
import {
  type AwayDays,
  type HeldDays,
  type LentDays,
  takenDaysByItem,
} from '#shared/equipment/timeline.ts'
import type { TimelineRow } from '#shared/equipment/timelineContract.ts'
import { searchThings } from './items.ts'
import type { Asker } from './notFree.ts'
import { sentBackInTime } from './sentBack.ts'
import { findWhom } from './whom.ts'

const mostRows = 5000

/** Things in the order of their tags with all that takes them on days of a period. */
export async function findTimeline(
  { db, actor }: Asker,
  asked: Period & { category: string | null; search: string },
  today: CivilDate,
): Promise<TimelineRow[]> {
  const items = await findRows(db, asked)
  const ids = items.map(({ id }) => id)
  const lent = await findLentDays(db, ids, asked)
  const held = await findHeldDays(db, ids, asked)
  const away = await findAwayDays(db, ids, asked)
  const people = [...lent, ...held].map(({ person }) => person)
  const whom = await findWhom(db, people, actor)
  const taken = takenDaysByItem({ lent, held, away }, asked, today)
  return items.map((item) => ({
    ...item,
    bars: (taken.get(item.id) ?? []).map((days) => ({
      ...days,
      person: days.person === null ? null : whom(days.person),
    })),
  }))
}

type Row = Omit<TimelineRow, 'bars'>

async function findRows(
  db: Kysely<Tables>,
  { from, until, category, search }: Period & { category: string | null; search: string },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select equipment_item.id, tag, equipment_model.name as modelName,
      equipment_category.name as categoryName, equipment_category.name_en as categoryNameEn
    from equipment_item
    join equipment_model on equipment_model.id = equipment_item.model_id
    join equipment_category on equipment_category.id = equipment_model.category_id
    where ${category === null ? sql`true` : sql`equipment_category.id = ${category}`}
    and ${searchThings(search) ?? sql`true`}
    and not exists (select 1 from unavailability where unavailability.item_id = equipment_item.id
      and unavailability.kind = 'retired' and from_day < ${from}
      and coalesce(until_day, '9999-12-31') > ${until})
    order by equipment_item.sort_key, equipment_item.seq limit ${mostRows}`.execute(db)
  return rows
}

/** The loans of things that touch days of a period; a loan that is not over touches all after its first. */
export async function findLentDays(
  db: Kysely<Tables>,
  items: readonly string[],
  { from, until }: Period,
): Promise<LentDays[]> {
  const { rows } = await sql<Omit<LentDays, 'notLate'> & { notLate: number }>`
    select loan_line.id, item_id as item, person_id as person, loan_line.issued_on as "from",
      due_on as due, expected_on as expectedOn, returned_on as returnedOn,
      (${sentBackInTime('loan_line')} or (returned_on is null and ${notReached('loan_line')})) as notLate
    from loan_line join loan on loan.id = loan_line.loan_id
    where item_id in ${idList(items)} and loan_line.issued_on <= ${until}
    and (returned_on is null or returned_on >= ${from})`.execute(db)
  return rows.map(({ notLate, ...row }) => ({ ...row, notLate: notLate === 1 }))
}

async function findHeldDays(
  db: Kysely<Tables>,
  items: readonly string[],
  { from, until }: Period,
): Promise<HeldDays[]> {
  const { rows } = await sql<Omit<HeldDays, 'packed'> & { packed: number }>`
    select reservation.id, item_id as item, person_id as person, from_day as "from",
      until_day as until, packed_on is not null as packed
    from reservation_item join reservation on reservation.id = reservation_item.reservation_id
    where item_id in ${idList(items)} and ended is null
    and from_day <= ${until} and until_day >= ${from}`.execute(db)
  return rows.map((row) => ({ ...row, packed: row.packed === 1 }))
}

/** The days of a period on which things can't be used. */
export async function findAwayDays(
  db: Kysely<Tables>,
  items: readonly string[],
  { from, until }: Period,
): Promise<AwayDays[]> {
  const { rows } = await sql<AwayDays>`
    select id, item_id as item, kind, from_day as "from", until_day as until
    from unavailability where item_id in ${idList(items)} and from_day <= ${until}
    and (until_day is null or until_day >= ${from})`.execute(db)
  return rows
}
