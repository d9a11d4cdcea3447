import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { askedStates } from '#shared/equipment/needs.ts'
import { neededStill } from '#shared/equipment/shortening.ts'
import type { Period } from '#shared/equipment/stock.ts'
import { type Leaving, leavingPeople } from './leaving.ts'
import { reliesOn, touchesGroup } from './otherGroup.ts'

const noEnd = '9999-12-31'

interface Prolonged extends Period {
  id: string
  ownFrom: string
  ownUntil: string
  leavingFrom: string
  leavingUntil: string
}

/**
 * Reservations for other groups that lie on days outside those of their own group, which these groups
 * relied on: what days of each are needed still, null for none. Those that stay as they are, are left out.
 */
export async function findProlongedFor(
  db: Kysely<Tables>,
  leaving: Leaving,
  today: CivilDate,
): Promise<ReadonlyMap<string, Period | null>> {
  const groups = idList(leaving.groups)
  const { rows } = await sql<Prolonged>`
    select reservation.id, from_day as "from", until_day as until,
      coalesce(owner.starts_on, '') as ownFrom, owner.ends_on as ownUntil,
      min(coalesce(study_group.starts_on, '')) as leavingFrom,
      max(study_group.ends_on) as leavingUntil
    from reservation
    join equipment_category on equipment_category.id = reservation.category_id
    join study_group as owner on owner.id = reservation.group_id
      and owner.archived_at is null and owner.id not in ${groups}
      and (until_day > owner.ends_on or from_day < coalesce(owner.starts_on, ''))
    join study_group on study_group.id in ${groups} and study_group.ends_on is not null
      and from_day <= study_group.ends_on and until_day >= coalesce(study_group.starts_on, '')
    where ended is null and ${leavingPeople(leaving)}
    and ${reliesOn}
    group by reservation.id`.execute(db)
  const others = await findOthers(
    db,
    leaving,
    rows.map(({ id }) => id),
    today,
  )
  return new Map(
    rows.flatMap((row): [string, Period | null][] => {
      const needed = {
        own: { from: row.ownFrom, until: row.ownUntil },
        others: others.get(row.id) ?? null,
        leaving: { from: row.leavingFrom, until: row.leavingUntil },
      }
      const days = neededStill(row, needed, today)
      const stays = days !== null && days.from === row.from && days.until === row.until
      return stays ? [] : [[row.id, days]]
    }),
  )
}

/** From the first to the last day of further groups that rely on reservations. */
async function findOthers(
  db: Kysely<Tables>,
  { groups }: Leaving,
  reservations: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, Period>> {
  if (reservations.length === 0) return new Map()
  const { rows } = await sql<Period & { id: string }>`
    select reservation.id, min(coalesce(starts_on, '')) as "from",
      max(coalesce(ends_on, ${noEnd})) as until
    from reservation
    join equipment_category on equipment_category.id = reservation.category_id
    join enrolment on enrolment.person_id = reservation.person_id
      and enrolment.state in ${idList(askedStates)}
    join study_group on study_group.id = enrolment.group_id and study_group.archived_at is null
      and study_group.id not in ${idList(groups)} and study_group.id <> reservation.group_id
      and coalesce(ends_on, ${noEnd}) >= ${today} and ${touchesGroup}
    where reservation.id in ${idList(reservations)} and ${reliesOn}
    group by reservation.id`.execute(db)
  return new Map(rows.map(({ id, ...days }) => [id, days]))
}
