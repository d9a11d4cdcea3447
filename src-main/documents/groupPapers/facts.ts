import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { findSessions } from '#main/timetable/findSessions.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { findSheetGroup, type SheetGroup } from '../sheetGroup.ts'
import { findSheetPerson } from '../sheetPeople.ts'
import { findMembers, type Member } from './members.ts'

/** Everything the papers of a group say. */
export interface GroupFacts {
  group: SheetGroup
  /** Whoever manages the group; null where nobody does. */
  manager: { name: string; phone: string | null } | null
  /** In Latvian order. */
  members: readonly Member[]
  /** Planned ones in order of time. */
  sessions: readonly TimetableSession[]
  /** Teaching hours of the course's modules together; 0 where they are not entered. */
  plannedHours: number
  /** Minutes of a teaching hour. */
  lessonMinutes: number
  /** The day the paper is made. */
  today: CivilDate
}

/** Collects them; null when the actor may not see the group. */
export async function findGroupFacts(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
  today: CivilDate,
): Promise<GroupFacts | null> {
  const group = await findSheetGroup(db, id, actor)
  if (group === null) return null
  const { managerId } = group
  const sessions = await findSessions(db, { kind: 'group', group: id }, actor, { viewer: null })
  return {
    group,
    manager: managerId === null ? null : await findSheetPerson(db, managerId),
    members: await findMembers(db, id),
    sessions: sessions.filter(({ state }) => state === 'planned'),
    plannedHours: await plannedHoursOf(db, id),
    lessonMinutes: (await findPolicies(db)).lessonMinutes,
    today,
  }
}

async function plannedHoursOf(db: Kysely<Tables>, group: string): Promise<number> {
  const { hours } = await db
    .selectFrom('course_module')
    .innerJoin('study_group', 'study_group.course_id', 'course_module.course_id')
    .select(({ fn }) => fn.sum<number | null>('course_module.planned_hours').as('hours'))
    .where('study_group.id', '=', group)
    .executeTakeFirstOrThrow()
  return hours ?? 0
}
