import { z } from 'zod'
import { addDays, type CivilDate, weekdayOf } from '#shared/calendar/civilDate.ts'

/** What a material can be for: a whole course, one session, or a week of a group, named by any of its days. */
export const TieTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('course'), course: z.uuid('required') }),
  z.object({ kind: z.literal('session'), session: z.uuid('required') }),
  z.object({
    kind: z.literal('week'),
    group: z.uuid('required'),
    week: z.iso.date('notADate'),
  }),
])
export type TieTarget = z.infer<typeof TieTarget>

/** The Monday of the week that a day is in. */
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day))

/**
 * What a tie is kept as, and what is asked when the set of something is looked for: the set of a
 * course are the ties to that course, of a session those to that session, of a week of a group those
 * to that week whichever of its days was named. Nothing is inherited: what is for the whole course is
 * not sent again with each session.
 */
export const keptTarget = (to: TieTarget): TieTarget =>
  to.kind === 'week' ? { ...to, week: mondayOf(to.week) } : to

/** The record (`course/<id>`) that a tie leads to: whoever can't see it can't tie to it. */
export const recordOf = (to: TieTarget): string => {
  switch (to.kind) {
    case 'course':
      return `course/${to.course}`
    case 'session':
      return `session/${to.session}`
    case 'week':
      return `group/${to.group}`
  }
}
