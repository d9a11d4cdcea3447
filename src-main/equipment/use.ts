import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import {
  type LentCount,
  monthlyUse,
  type OwnedCount,
  type OwnedItem,
} from '#shared/equipment/monthlyUse.ts'
import type { CategoryUse } from '#shared/equipment/timelineContract.ts'
import { findAwayDays, findLentDays } from './timeline.ts'

/** How much the things of each category were used in each month of a year. */
export async function findUse(
  db: Kysely<Tables>,
  year: number,
  today: CivilDate,
): Promise<CategoryUse[]> {
  const period = { from: `${year}-01-01`, until: `${year}-12-31` }
  // What was lent before it was written down was there before it was written down.
  const { rows: items } = await sql<OwnedItem>`
    select equipment_item.id, category_id as category, min(
      coalesce(bought_on, '9999-12-31'), date(equipment_item.created_at),
      coalesce((select min(issued_on) from loan_line where item_id = equipment_item.id), '9999-12-31')
    ) as since
    from equipment_item
    join equipment_model on equipment_model.id = equipment_item.model_id`.execute(db)
  const ids = items.map(({ id }) => id)
  const use = monthlyUse(
    {
      items,
      lent: await findLentDays(db, ids, period),
      away: await findAwayDays(db, ids, period),
      ...(await findCounted(db, period)),
    },
    year,
    today,
  )
  const { rows: categories } = await sql<Omit<CategoryUse, 'months'>>`
    select id, name as categoryName, name_en as categoryNameEn
    from equipment_category order by sort_key, seq`.execute(db)
  return categories.flatMap((category) => {
    const months = use.get(category.id)
    return months === undefined ? [] : [{ ...category, months }]
  })
}

/** Models that are counted, since they first went out or are known of, and what of them was out. */
async function findCounted(
  db: Kysely<Tables>,
  { from, until }: { from: CivilDate; until: CivilDate },
): Promise<{ counted: OwnedCount[]; lentCounted: LentCount[] }> {
  const { rows: counted } = await sql<OwnedCount>`
    select id as model, category_id as category, quantity,
      min(coalesce((select min(issued_on) from loan_line where model_id = equipment_model.id
          and item_id is null), '9999-12-31'),
        coalesce((select date(min(journal.at)) from change_row
          join journal on journal.seq = change_row.entry
          where change_row.subject = 'equipmentModel/' || equipment_model.id), ${until})) as since
    from equipment_model where quantity is not null`.execute(db)
  const { rows: lentCounted } = await sql<LentCount>`
    select model_id as model, quantity, issued_on as "from", returned_on as returnedOn
    from loan_line where item_id is null and issued_on <= ${until}
    and (returned_on is null or returned_on >= ${from})`.execute(db)
  return { counted, lentCounted }
}
