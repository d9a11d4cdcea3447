import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { GroupPlatform } from '#shared/courses/schema.ts'

/**
 * The platforms of a course as rows of id, name and position: its own, else the office's (`office`,
 * whose name is '') where it has one.
 */
export const platformsOf = (course: RawBuilder<string>): RawBuilder<GroupPlatform> => sql`(
  select id, name, position from course_platform where course_id = ${course}
  union all select 'office', '', 0 from institution where e_platform <> '' and not exists (
    select 1 from course_platform where course_id = ${course}))`

/** The platforms on which a group is held, in the order of its course. */
export async function platformsOfGroup(
  db: Kysely<Tables>,
  group: string,
): Promise<GroupPlatform[]> {
  const course = sql<string>`(select course_id from study_group where id = ${group})`
  const found = await sql<GroupPlatform>`
    select id, name from ${platformsOf(course)} order by position`.execute(db)
  return found.rows
}
