import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { minutesBetween } from '#shared/calendar/timeOfDay.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { ModuleKind } from '#shared/courses/schema.ts'
import type { RemoteShare } from '#shared/timetable/schema.ts'
import { sessionsOfModule, sharesOf } from './shares.ts'

interface GroupModule {
  id: string
  name: string
  kind: ModuleKind
  plannedHours: number
  scheduledMinutes: number
  lessonMinutes: number
  years: RemoteShare[]
}

/** The modules of a group's course in their order, each with its remote share in every study year. */
export async function findModulesOf(db: Kysely<Tables>, group: string): Promise<GroupModule[]> {
  const policies = await findPolicies(db)
  const modules = await db
    .selectFrom('course_module')
    .innerJoin('study_group', 'study_group.course_id', 'course_module.course_id')
    .select([
      'course_module.id',
      'course_module.name',
      'course_module.kind',
      'course_module.planned_hours as plannedHours',
    ])
    .where('study_group.id', '=', group)
    .orderBy('course_module.position')
    .execute()
  return Promise.all(
    modules.map(async (module) => {
      const sessions = await sessionsOfModule(db, group, module.id)
      return {
        ...module,
        scheduledMinutes: sessions.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0),
        lessonMinutes: policies.lessonMinutes,
        years: sharesOf(module, sessions, policies),
      }
    }),
  )
}
