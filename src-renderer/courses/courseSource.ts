import type { Office } from '#renderer/app/client/office.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { Course, Project } from '#shared/courses/schema.ts'

export const courseRow = (course: Course): PickerRow => ({
  id: course.id,
  name: course.name,
  detail: course.project?.name ?? course.programme,
})

export const projectRow = (project: Project): PickerRow => ({
  id: project.id,
  name: project.name,
  detail: [project.number, project.funder].filter((text) => text !== '').join(' · '),
})

/** Where pickers find courses. */
export const courseSource = ({ client }: Office): RecordSource => ({
  name: 'course',
  search: async (text, signal) => {
    const found = await client.courses.findCourses({ text, limit: 20 }, { signal })
    return found.map(courseRow)
  },
  find: async (id, signal) => {
    const course = await client.courses.getCourse({ id }, { signal }).catch(() => null)
    return course === null ? null : courseRow(course)
  },
})

/** Where pickers find training projects. */
export const projectSource = ({ client }: Office): RecordSource => ({
  name: 'project',
  search: async (text, signal) => {
    const found = await client.courses.findProjects({ text, limit: 20 }, { signal })
    return found.map(projectRow)
  },
  find: async (id, signal) => {
    const project = await client.courses.getProject({ id }, { signal }).catch(() => null)
    return project === null ? null : projectRow(project)
  },
})
