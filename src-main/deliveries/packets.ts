import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { type CivilDate } from '#shared/calendar/civilDate.ts'
import type { PacketsMissing } from '#shared/deliveries/batchContract.ts'
import { weeksToPrepare } from '#shared/deliveries/packetWeek.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * Whose paper packet of this or the next week is missing: they have no internet, a weekly packet was
 * agreed instead, and their group learns in that week (procedure 001, 14.5). Who is restricted (GDPR 18)
 * is left out: nothing is sent to them.
 */
export async function findPacketsMissing(
  db: Kysely<Tables>,
  actor: Actor,
  today: CivilDate,
): Promise<PacketsMissing[]> {
  const weeks = weeksToPrepare(today)
  const { rows } = await sql<{
    group: string
    groupName: string
    week: string
    person: string
    name: string
  }>`select study_group.id as "group", study_group.name as groupName, weeks.value as week,
      person.id as person, ${fullNameOf('person')} as name
    from json_each(${JSON.stringify(weeks)}) as weeks
    join equipment_need on equipment_need.kind = 'internet'
      and equipment_need.instead = 'weeklyPacket'
    join study_group on study_group.id = equipment_need.group_id
      and study_group.archived_at is null
      and coalesce(study_group.starts_on, weeks.value) <= date(weeks.value, '+6 days')
      and (study_group.ends_on is null or study_group.ends_on >= max(weeks.value, ${today}))
    join enrolment on enrolment.group_id = study_group.id
      and enrolment.person_id = equipment_need.person_id
      and enrolment.state in ('confirmed', 'started')
    join person on person.id = enrolment.person_id and person.archived_at is null
    where ${groupScope(actor) ?? sql`true`} and ${notRestricted(sql`person.id`)}
    and not exists (select 1 from delivery where delivery.person_id = person.id
      and coalesce(delivery.group_id, study_group.id) = study_group.id and delivery.week = weeks.value
      and delivery.status <> 'cancelled')
    order by week, study_group.sort_key, study_group.id, person.sort_key`.execute(db)
  const tied = await findTied(db, [...new Set(rows.map(({ group }) => group))], weeks)
  const groups = Map.groupBy(rows, ({ group, week }) => `${group}/${week}`)
  return [...groups].flatMap(([key, people]) => {
    const [first] = people
    if (first === undefined) return []
    return {
      group: { id: first.group, name: first.groupName },
      week: first.week,
      late: first.week <= today,
      people: people.map(({ person, name }) => ({ id: person, name })),
      materials: (tied.get(key) ?? []).map(({ id, name }) => ({ id, name })),
    }
  })
}

/** What is tied to these weeks of these groups, by group and week, in Latvian order. */
async function findTied(
  db: Kysely<Tables>,
  groups: readonly string[],
  weeks: readonly [CivilDate, CivilDate],
) {
  const { rows } = await sql<{ group: string; week: string; id: string; name: string }>`
    select material_tie.group_id as "group", material_tie.week, material.id, material.name
    from material_tie join material on material.id = material_tie.material_id
    where material_tie.group_id in ${idList(groups)} and material_tie.week in ${idList(weeks)}
    and material.archived_at is null
    order by material.sort_key, material.seq`.execute(db)
  return Map.groupBy(rows, ({ group, week }) => `${group}/${week}`)
}
