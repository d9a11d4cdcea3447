import type { Office } from '#renderer/app/client/office.ts'

/** A course; its groups are counted. */
export const courseQuery = ({ queries }: Office, id: string) =>
  queries.courses.getCourse.queryOptions({
    input: { id },
    meta: {
      shows: [
        { kind: 'course', ids: [id] },
        { kind: 'project', list: true },
        { kind: 'group', list: true },
      ],
    },
  })

/** The groups of a course with their hours. */
export const groupHoursQuery = ({ queries }: Office, course: string) =>
  queries.timetable.groupHours.queryOptions({
    input: { course },
    meta: {
      shows: [
        { kind: 'course', ids: [course] },
        { kind: 'group', list: true },
        { kind: 'session', list: true },
        { kind: 'policy', list: true },
      ],
    },
  })

export const projectQuery = ({ queries }: Office, id: string) =>
  queries.courses.getProject.queryOptions({
    input: { id },
    meta: {
      shows: [
        { kind: 'project', ids: [id] },
        { kind: 'course', list: true },
        { kind: 'group', list: true },
      ],
    },
  })

/** So many courses of a project stand on its page. */
export const mostCourses = 50

/** The courses of a project in Latvian order. */
export const coursesOfQuery = ({ queries }: Office, project: string) =>
  queries.courses.listCourses.queryOptions({
    input: {
      search: '',
      filters: { project: { kind: 'set', values: [project] } },
      sort: [{ column: 'name', direction: 'ascending' }],
      position: { kind: 'at', offset: 0 },
      limit: mostCourses,
    },
    meta: {
      shows: [
        { kind: 'project', ids: [project] },
        { kind: 'course', list: true },
      ],
    },
  })
