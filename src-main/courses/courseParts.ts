import { type Kysely, sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CourseInput, CourseModule, Platform } from '#shared/courses/schema.ts'
import { idList } from './names.ts'

/** The modules of courses in the order of teaching, by the course's id. */
export async function modulesOf(
  db: Kysely<Tables>,
  courses: readonly string[],
): Promise<Map<string, CourseModule[]>> {
  const found = await db
    .selectFrom('course_module')
    .select(['course_id as course', 'id', 'name', 'kind', 'planned_hours as plannedHours'])
    .where(sql<boolean>`course_id in ${idList(courses)}`)
    .orderBy('course_id')
    .orderBy('position')
    .execute()
  return byCourse(found)
}

/** The platforms of courses as they were entered, by the course's id. */
export async function platformsOfCourses(
  db: Kysely<Tables>,
  courses: readonly string[],
): Promise<Map<string, Platform[]>> {
  const found = await db
    .selectFrom('course_platform')
    .select(['course_id as course', 'id', 'name', 'link', 'access'])
    .where(sql<boolean>`course_id in ${idList(courses)}`)
    .orderBy('course_id')
    .orderBy('position')
    .execute()
  return byCourse(found)
}

export const platformsOf = async (db: Kysely<Tables>, course: string): Promise<Platform[]> =>
  (await platformsOfCourses(db, [course])).get(course) ?? []

function byCourse<Part>(
  found: readonly (Part & { course: string })[],
): Map<string, Omit<Part & { course: string }, 'course'>[]> {
  const parts = new Map<string, Omit<Part & { course: string }, 'course'>[]>()
  for (const { course, ...part } of found) {
    const those = parts.get(course) ?? []
    those.push(part)
    parts.set(course, those)
  }
  return parts
}

/** Writes the modules of a course; those known by their id keep their rows, and so their sessions. */
export async function writeModules(
  work: Work,
  course: string,
  modules: CourseInput['modules'],
): Promise<void> {
  const known = await staying(work, 'course_module', course, modules)
  for (const [position, { id, name, kind, plannedHours }] of modules.entries()) {
    const row = { name, kind, planned_hours: plannedHours, position }
    if (id !== null && known.has(id)) {
      await work.db.updateTable('course_module').set(row).where('id', '=', id).execute()
    } else {
      await work.db
        .insertInto('course_module')
        .values({ id: work.newId(), course_id: course, ...row })
        .execute()
    }
  }
}

/** Writes the platforms of a course. What participants answered about one follows its new name. */
export async function writePlatforms(
  work: Work,
  course: string,
  platforms: CourseInput['platforms'],
): Promise<void> {
  const known = await staying(work, 'course_platform', course, platforms)
  for (const [position, { id, name, link, access }] of platforms.entries()) {
    const before = id === null ? undefined : known.get(id)
    if (id === null || before === undefined) {
      await work.db
        .insertInto('course_platform')
        .values({ id: work.newId(), course_id: course, name, link, access, position })
        .execute()
      continue
    }
    await work.db
      .updateTable('course_platform')
      .set({ name, link, access, position })
      .where('id', '=', id)
      .execute()
    if (before !== name) await renameChecks(work, course, before, name)
  }
}

async function renameChecks(work: Work, course: string, from: string, to: string): Promise<void> {
  await sql`update or ignore platform_check set platform = ${to}
    where platform = ${from}
    and group_id in (select id from study_group where course_id = ${course})`.execute(work.db)
}

/** Takes away the rows that are no longer entered. @returns the names of those that stay, by id */
async function staying(
  work: Work,
  table: 'course_module' | 'course_platform',
  course: string,
  entered: readonly { id: string | null }[],
): Promise<Map<string, string>> {
  const stay = entered.flatMap(({ id }) => (id === null ? [] : [id]))
  await work.db
    .deleteFrom(table)
    .where('course_id', '=', course)
    .where(sql<boolean>`id not in ${idList(stay)}`)
    .execute()
  const kept = await work.db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('course_id', '=', course)
    .execute()
  return new Map(kept.map(({ id, name }) => [id, name]))
}
