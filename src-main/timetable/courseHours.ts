import { type Kysely, sql } from 'kysely'
import { enrolledCount } from '#main/courses/names.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { minutesBetween } from '#shared/calendar/timeOfDay.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { overRemoteLimit, remoteMinutes } from '#shared/timetable/remoteShare.ts'
import type { GroupHours } from '#shared/timetable/schema.ts'
import { sharesOf } from './shares.ts'

/**
 * The groups of a course that the actor may see, with how much of its hours each has in the
 * timetable; archived ones last, else by their first day. The caller has asked whether the course is
 * the actor's to see.
 */
export async function findGroupHours(
  db: Kysely<Tables>,
  course: string,
  actor: Actor,
): Promise<GroupHours[]> {
  const policies = await findPolicies(db)
  const groups = await db
    .selectFrom('study_group')
    .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['archived_at as archivedAt', enrolledCount.as('enrolled')])
    .where('course_id', '=', course)
    .where(groupScope(actor) ?? sql<boolean>`true`)
    .orderBy(sql`archived_at is not null`)
    .orderBy(sql`coalesce(starts_on, '9999')`)
    .orderBy('sort_key')
    .orderBy('seq')
    .execute()
  const modules = await db
    .selectFrom('course_module')
    .select(['id', 'name', 'planned_hours as plannedHours'])
    .where('course_id', '=', course)
    .orderBy('position')
    .execute()
  const sessions = await db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .select(['session.group_id as group', 'session.module_id as module'])
    .select(['day', 'session.starts_at as from', 'session.ends_at as to', 'mode', 'state'])
    .where('study_group.course_id', '=', course)
    .where('session.state', '=', 'planned')
    .execute()
  const ofGroup = Map.groupBy(sessions, ({ group }) => group)
  return groups.map(({ archivedAt, ...group }) => {
    const own = ofGroup.get(group.id) ?? []
    const shares = modules.flatMap((module) =>
      sharesOf(
        module,
        own.filter((session) => session.module === module.id),
        policies,
      ),
    )
    return {
      ...group,
      archived: archivedAt !== null,
      plannedHours: modules.reduce((sum, { plannedHours }) => sum + plannedHours, 0),
      scheduledMinutes: own.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0),
      remoteMinutes: remoteMinutes(own),
      lessonMinutes: policies.lessonMinutes,
      overLimit: shares.filter(overRemoteLimit),
    }
  })
}
