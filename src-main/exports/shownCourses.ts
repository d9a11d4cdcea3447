import { courseList } from '#main/courses/courses.ts'
import { projectList } from '#main/courses/projects.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { Course, Project } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

const courseCells = (course: Course) => ({
  id: course.id,
  name: course.name,
  project: course.project?.name ?? '',
  programme: course.programme,
  hours: course.modules.reduce((sum, { plannedHours }) => sum + plannedHours, 0),
  groups: course.groups,
})

/** The list of courses with what its columns show. */
export const shownCourses = (actor: Actor): ListDefinition<ReturnType<typeof courseCells>> => {
  const list = courseList(actor)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(courseCells) }
}

const projectCells = ({ manager, ...project }: Project) => ({
  ...project,
  manager: manager?.name ?? '',
})

/** The list of training projects with what its columns show. */
export const shownProjects = (actor: Actor): ListDefinition<ReturnType<typeof projectCells>> => {
  const list = projectList(actor)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(projectCells) }
}
