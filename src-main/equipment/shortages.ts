import { type Kysely, sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { type ComingGroup, comingShortages, totalOf } from '#shared/equipment/comingShortages.ts'
import { takesPart, hasToBeAsked } from '#shared/equipment/needs.ts'
import type { Shortages } from '#shared/equipment/needsContract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findNeedCategories } from './needCategories.ts'
import { findNeeds } from './needs.ts'
import { findLendingPolicy, readStock } from './stock.ts'

/**
 * What groups that run or begin within some weeks still need and what of it will not be there, those that
 * begin first served first. Groups that the actor may not see take their share too, and are not told.
 * Groups without an end are left out: nobody knows how long they need anything.
 */
export async function findShortages(
  db: Kysely<Tables>,
  weeks: number,
  actor: Actor,
  today: CivilDate,
): Promise<Shortages> {
  const { rows } = await sql<GroupRow>`
    select id, name, starts_on as startsOn, ends_on as endsOn,
      ${groupScope(actor) ?? sql`true`} as visible
    from study_group where archived_at is null and ends_on >= ${today}
    and coalesce(starts_on, ${today}) <= ${addDays(today, weeks * 7)}
    order by coalesce(starts_on, ${today}), sort_key, seq`.execute(db)
  const groups: ComingGroup[] = []
  let notAsked = 0
  for (const { id, startsOn, endsOn, visible } of rows) {
    const people = await findNeeds(db, id, actor)
    const from = startsOn === null || startsOn < today ? today : startsOn
    groups.push({ id, period: { from, until: endsOn }, people: people.filter(takesPart) })
    if (visible === 1) notAsked += people.filter(hasToBeAsked).length
  }
  const categories = await findNeedCategories(db)
  const stock = await readStock(
    db,
    categories.map(({ id }) => id),
    today,
  )
  const policy = await findLendingPolicy(db, today)
  const names = new Map(rows.filter(({ visible }) => visible === 1).map((row) => [row.id, row]))
  const kinds = comingShortages({ groups, categories, stock, policy }).flatMap(
    ({ kind, ...of }) => {
      const mine = of.groups.filter(({ group }) => names.has(group))
      const shown = mine.map(({ group, ...rest }) => ({
        ...rest,
        id: group,
        name: names.get(group)?.name ?? '',
        startsOn: names.get(group)?.startsOn ?? null,
      }))
      return mine.length === 0 ? [] : [{ kind, ...totalOf(mine), groups: shown }]
    },
  )
  return { kinds, notAsked }
}

interface GroupRow {
  id: string
  name: string
  startsOn: CivilDate | null
  endsOn: CivilDate
  visible: number
}
