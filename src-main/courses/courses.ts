import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { Course } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { modulesOf, platformsOfCourses } from './courseParts.ts'
import { idList } from './names.ts'
import { courseScope, groupScope } from './scope.ts'
import { contains, wordsIn } from './search.ts'

const texts = [sql`course.search_text`, sql`training_project.search_text`]

const groupsOf = (actor: Actor): RawBuilder<number> => sql`(
  select count(*) from study_group
  where study_group.course_id = course.id and study_group.archived_at is null
  and ${groupScope(actor) ?? sql`true`})`

const plannedHours = sql<number>`(
  select coalesce(sum(course_module.planned_hours), 0) from course_module
  where course_module.course_id = course.id)`

/** The courses, as the actor sees them: their groups are counted within the actor's scope. */
export const courseList = (actor: Actor): ListDefinition<Course> => ({
  from: sql`course left join training_project on training_project.id = course.project_id`,
  id: sql`course.id`,
  position: sql`course.seq`,
  columns: {
    name: {
      sort: sql`course.sort_key`,
      contains: (folded) => contains(sql`course.search_text`, folded),
    },
    project: {
      sort: sql`coalesce(training_project.sort_key, '')`,
      contains: (folded) => contains(sql`training_project.search_text`, folded),
      isOneOf: (values) => sql`course.project_id in (${sql.join(values)})`,
    },
    programme: {
      sort: sql`course.programme`,
      contains: (folded) => contains(sql`fold(course.programme)`, folded),
    },
    hours: { sum: plannedHours, number: plannedHours },
    groups: { sort: groupsOf(actor), sum: groupsOf(actor), number: groupsOf(actor) },
  },
  order: [{ column: 'name', direction: 'ascending' }],
  scope: courseScope,
  search: (text) => wordsIn(text, texts),
  load: async (db, ids) => {
    const courses = await courseRows(db, actor)
      .where(sql<boolean>`course.id in ${idList(ids)}`)
      .execute()
    return withParts(db, courses)
  },
})

/** A course, or null when there is none within the actor's scope. */
export async function findCourse(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<Course | null> {
  const course = await courseRows(db, actor)
    .where('course.id', '=', id)
    .where(courseScope(actor) ?? sql<boolean>`true`)
    .executeTakeFirst()
  if (course === undefined) return null
  return (await withParts(db, [course]))[0] ?? null
}

/** The first matches for pickers, in Latvian order. */
export async function findCourses(
  db: Kysely<Tables>,
  { text, limit }: { text: string; limit: number },
  actor: Actor,
): Promise<Course[]> {
  const found = await courseRows(db, actor)
    .where(courseScope(actor) ?? sql<boolean>`true`)
    .where(wordsIn(text, texts) ?? sql<boolean>`true`)
    .orderBy('course.sort_key')
    .orderBy('course.seq')
    .limit(limit)
    .execute()
  return withParts(db, found)
}

const courseRows = (db: Kysely<Tables>, actor: Actor) =>
  db
    .selectFrom('course')
    .leftJoin('training_project', 'training_project.id', 'course.project_id')
    .select([
      'course.id',
      'course.revision',
      'course.name',
      'course.project_id',
      'training_project.name as projectName',
      'course.programme',
      groupsOf(actor).as('groups'),
    ])

interface CourseFound {
  id: string
  revision: number
  name: string
  project_id: string | null
  projectName: string | null
  programme: string
  groups: number
}

/** The courses with their project, modules and platforms. */
async function withParts(db: Kysely<Tables>, courses: readonly CourseFound[]): Promise<Course[]> {
  const ids = courses.map(({ id }) => id)
  const modules = await modulesOf(db, ids)
  const platforms = await platformsOfCourses(db, ids)
  return courses.map(({ project_id: projectId, projectName, ...course }) => ({
    ...course,
    project: projectId === null ? null : { id: projectId, name: projectName ?? '' },
    modules: modules.get(course.id) ?? [],
    platforms: platforms.get(course.id) ?? [],
  }))
}
