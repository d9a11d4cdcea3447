import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import type { Work } from '#main/database/command.ts'
import type { GroupRefusal } from '#shared/courses/contract.ts'
import type { GroupInput, StudyGroup } from '#shared/courses/schema.ts'
import type { SessionTime } from '#shared/timetable/schema.ts'

/**
 * The sessions that a changed group would leave behind: planned ones that its new dates no longer hold,
 * or, in another course, those of the modules of this one. Null where there are none. What stood outside
 * before stands in nobody's way: the rest of the group can still be changed.
 */
export async function findLeftSessions(
  work: Work,
  before: StudyGroup,
  { startsOn, endsOn, courseId }: GroupInput,
): Promise<GroupRefusal | null> {
  if (courseId !== before.course.id) {
    const ofModules = await sessionsWhere(work, before.id, sql`module_id is not null`)
    if (ofModules !== null) {
      return { reason: 'sessionsOfModules', field: 'courseId', ...ofModules }
    }
  }
  for (const [field, outside, now] of [
    ['startsOn', sql`day < ${startsOn}`, sql`day < ${before.startsOn}`],
    ['endsOn', sql`day > ${endsOn}`, sql`day > ${before.endsOn}`],
  ] as const) {
    const left = await sessionsWhere(
      work,
      before.id,
      sql`state = 'planned' and ${outside} and ${now} is not true`,
    )
    if (left !== null) return { reason: 'sessionsOutside', field, ...left }
  }
  return null
}

async function sessionsWhere(
  work: Work,
  group: string,
  which: Condition,
): Promise<{ count: number; first: SessionTime } | null> {
  const found = await work.db
    .selectFrom('session')
    .select(['day', 'starts_at as from', 'ends_at as to'])
    .where('group_id', '=', group)
    .where(sql<boolean>`${which}`)
    .orderBy('day')
    .orderBy('starts_at')
    .execute()
  const [first] = found
  return first === undefined ? null : { count: found.length, first }
}
