import { z } from 'zod'
import { daysBetween } from '#shared/calendar/civilDate.ts'
import { Language } from '#shared/people/schema.ts'

/** Papers about a whole group, each a table: who is in it, when it meets, who came, who got a certificate. */
export const GroupPaperKind = z.enum([
  'groupList',
  'sessionList',
  'attendanceSheet',
  'contactList',
  'certificateList',
])
export type GroupPaperKind = z.infer<typeof GroupPaperKind>

const whose = { group: z.uuid(), language: Language }
/** As long as an attendance sheet may be: a year and a day for the leap. */
const longestPeriod = 366

/** Which paper of which group, in which language. An attendance sheet is of a period, both days included. */
export const GroupPaperOf = z.discriminatedUnion('kind', [
  z.object({ kind: GroupPaperKind.exclude(['attendanceSheet']), ...whose }),
  z
    .object({
      kind: z.literal('attendanceSheet'),
      ...whose,
      from: z.iso.date('notADate'),
      until: z.iso.date('notADate'),
    })
    .refine(({ from, until }) => from <= until, { path: ['until'], message: 'datesReversed' })
    .refine(({ from, until }) => daysBetween(from, until) <= longestPeriod, {
      path: ['until'],
      message: 'periodTooLong',
    }),
])
export type GroupPaperOf = z.infer<typeof GroupPaperOf>
