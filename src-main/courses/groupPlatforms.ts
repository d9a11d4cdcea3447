import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/** A platform as a column of the grid of checks: `office` is the id of the office's own, whose name is ''. */
export interface GroupPlatform {
  id: string
  name: string
}

/** The platforms of a group: those of its course, else the office's own where it has one. */
export async function platformsOfGroup(
  db: Kysely<Tables>,
  group: string,
): Promise<GroupPlatform[]> {
  const ofCourse = await db
    .selectFrom('course_platform')
    .innerJoin('study_group', 'study_group.course_id', 'course_platform.course_id')
    .select(['course_platform.id', 'course_platform.name'])
    .where('study_group.id', '=', group)
    .orderBy('position')
    .execute()
  if (ofCourse.length > 0) return ofCourse
  const office = await db
    .selectFrom('institution')
    .select('e_platform')
    .where('e_platform', '<>', '')
    .executeTakeFirst()
  return office === undefined ? [] : [{ id: 'office', name: '' }]
}
