import { type Kysely, type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { GoesTo } from '#shared/equipment/leftWith.ts'
import { askedStates } from '#shared/equipment/needs.ts'
import type { Period } from '#shared/equipment/stock.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * Something of that kind is out with somebody for the very group already. A condition over `study_group`
 * and `equipment_category`.
 */
export const hasOwn = (person: RawBuilder<unknown>) => sql`exists (
  select 1 from loan as lent join loan_line as out on out.loan_id = lent.id
  left join equipment_item as thing_out on thing_out.id = out.item_id
  join equipment_model as model_out
    on model_out.id = coalesce(thing_out.model_id, out.model_id)
  join equipment_category as kind_out on kind_out.id = model_out.category_id
  where lent.person_id = ${person} and lent.group_id = study_group.id
  and out.returned_on is null and kind_out.need = equipment_category.need)`

/** Somebody said they need in the group what answers the kind of a category. A condition over `reservation`, `study_group` and `equipment_category`. */
export const isNeeded = sql`exists (select 1 from equipment_need
  where equipment_need.group_id = study_group.id
  and equipment_need.person_id = reservation.person_id
  and equipment_need.kind = equipment_category.need
  and (answer = 'needs' or (kind = 'computer' and answer = 'phoneOnly')))`

/** The group relies on the reservation for it, having nothing else. A condition over the same. */
export const reliesOn = sql`${isNeeded}
  and not exists (select 1 from reservation as own
    join equipment_category as kind on kind.id = own.category_id
    where own.person_id = reservation.person_id and own.ended is null
    and own.group_id = study_group.id and kind.need = equipment_category.need)
  and not ${hasOwn(sql`reservation.person_id`)}`

/** Days of the reservation are days of the group. A condition over both. */
export const touchesGroup = sql`from_day <= coalesce(ends_on, '9999-12-31')
  and until_day >= coalesce(starts_on, '')`

/** Another group that relies on a reservation. */
export interface OtherGroup {
  group: string
  goesTo: GoesTo
  /** The days of the reservation on which it does. */
  days: Period
}

/**
 * Of open reservations, those that another running group of the same person relies on: the person needs
 * in it what is reserved, on days of the reservation, and has nothing else for it. The group that begins
 * first is named, none of `without`.
 */
export async function findOtherGroups(
  db: Kysely<Tables>,
  { reservations, without }: { reservations: readonly string[]; without: readonly string[] },
  today: CivilDate,
  actor: Actor,
): Promise<ReadonlyMap<string, OtherGroup>> {
  if (reservations.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    group: string
    name: string
    visible: number
    begins: string
    from: string
    until: string
  }>`select reservation.id, study_group.id as "group", study_group.name,
      ${groupScope(actor) ?? sql`true`} as visible, from_day as begins,
      max(from_day, coalesce(starts_on, '')) as "from",
      min(until_day, coalesce(ends_on, '9999-12-31')) as until
    from reservation
    join equipment_category on equipment_category.id = reservation.category_id
    join enrolment on enrolment.person_id = reservation.person_id
      and enrolment.state in ${idList(askedStates)}
    join study_group on study_group.id = enrolment.group_id and study_group.archived_at is null
      and study_group.id not in ${idList(without)}
      and coalesce(ends_on, '9999-12-31') >= ${today}
      and ${touchesGroup}
    where reservation.id in ${idList(reservations)} and ended is null and ${reliesOn}
    order by coalesce(starts_on, ''), study_group.seq`.execute(db)
  const found = new Map<string, OtherGroup>()
  for (const { id, group, name, visible, begins, from, until } of rows) {
    if (found.has(id)) continue
    // Cut to a single day, it could take a day that it left to the next borrower until now.
    const days = { from: from === until ? begins : from, until }
    found.set(id, { group, goesTo: { name: visible === 1 ? name : null }, days })
  }
  return found
}
