import type { Course } from '#shared/courses/schema.ts'

/** The planned teaching hours of a course: those of its modules together. */
export const hoursOf = ({ modules }: Pick<Course, 'modules'>): number =>
  modules.reduce((sum, { plannedHours }) => sum + plannedHours, 0)
