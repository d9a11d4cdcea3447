import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { askedStates } from '#shared/equipment/needs.ts'
import { type Leaving, leavingPeople } from './leaving.ts'
import { isNeeded, reliesOn, touchesGroup } from './otherGroup.ts'

/** Open reservations that name no group and answer a need in one that is asked about. */
export interface Ungrouped {
  /** Those that are for it: no other group of theirs needs such a thing on those days. */
  own: readonly string[]
  /** Those that may as well be for another group. */
  unclear: readonly string[]
}

/** Finds reservations made by hand for no group that are for these groups, by need and days. */
export async function findUngrouped(
  db: Kysely<Tables>,
  asked: Leaving,
  today: CivilDate,
): Promise<Ungrouped> {
  const groups = idList(asked.groups)
  const { rows } = await sql<{ id: string; unclear: number }>`
    select reservation.id, exists (select 1 from enrolment
        join study_group on study_group.id = enrolment.group_id
        where enrolment.person_id = reservation.person_id
        and enrolment.state in ${idList(askedStates)}
        and study_group.archived_at is null and study_group.id not in ${groups}
        and coalesce(ends_on, '9999-12-31') >= ${today}
        and ${touchesGroup} and ${isNeeded}) as unclear
    from reservation
    join equipment_category on equipment_category.id = reservation.category_id
    where ended is null and reservation.group_id is null
    and exists (select 1 from study_group where study_group.id in ${groups}
      and coalesce(starts_on, ends_on) is not null
      and ${touchesGroup} and ${leavingPeople(asked)} and ${reliesOn})
    order by from_day, reservation.seq`.execute(db)
  return {
    own: rows.filter(({ unclear }) => unclear === 0).map(({ id }) => id),
    unclear: rows.filter(({ unclear }) => unclear === 1).map(({ id }) => id),
  }
}
