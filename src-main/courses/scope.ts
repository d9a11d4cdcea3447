import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Actor } from '#shared/staff/schema.ts'

type Limit = (actor: Actor) => Condition

/** The director and the office staff see everything, a project manager what is theirs, others nothing. */
const limited =
  (own: Limit) =>
  (actor: Actor): Condition | null => {
    switch (actor.role) {
      case 'director':
      case 'staff':
        return null
      case 'projectManager':
        return own(actor)
      case 'systemAdministrator':
        return sql`false`
    }
  }

/**
 * Groups the actor may see: a project manager those they manage and those of projects they manage.
 * @returns a condition over the table `study_group`, or null where nothing is hidden
 */
export const groupScope = limited(
  (actor) => sql`(
    study_group.manager_id = ${actor.person}
    or study_group.course_id in (
      select own_course.id from course as own_course
      join training_project as own_project on own_project.id = own_course.project_id
      where own_project.manager_id = ${actor.person})
  )`,
)

const coursesOfManager = (actor: Actor) => sql`
  select seen_course.id from course as seen_course
  left join training_project as seen_project on seen_project.id = seen_course.project_id
  where seen_course.created_by = ${actor.account} or seen_project.manager_id = ${actor.person}
  union select seen_group.course_id from study_group as seen_group
  where seen_group.manager_id = ${actor.person}`

/** Courses: those of visible groups and own projects, and those one entered. A condition over `course`. */
export const courseScope = limited((actor) => sql`course.id in (${coursesOfManager(actor)})`)

/** Projects: those one manages or entered, and those of visible courses. A condition over `training_project`. */
export const projectScope = limited(
  (actor) => sql`(
    training_project.manager_id = ${actor.person}
    or training_project.created_by = ${actor.account}
    or training_project.id in (
      select project_id from course as known_course where known_course.id in (${coursesOfManager(actor)}))
  )`,
)

/** Who may see which record of the courses: for commands, feed and history. */
export const coursesVisibility: readonly RecordScope[] = [
  { kind: 'group', from: sql`study_group`, id: sql`study_group.id`, scope: groupScope },
  { kind: 'course', from: sql`course`, id: sql`course.id`, scope: courseScope },
  {
    kind: 'project',
    from: sql`training_project`,
    id: sql`training_project.id`,
    scope: projectScope,
  },
]
