import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { Named } from '#shared/courses/schema.ts'

/** How somebody was reached, or reached the office. */
export const ContactChannel = z.enum([
  'email',
  'phone',
  'sms',
  'whatsapp',
  'ePlatform',
  'eKlase',
  'inPerson',
  'post',
  'other',
])
export type ContactChannel = z.infer<typeof ContactChannel>

/** Seen from the office: `in` came to it, `out` went from it. */
export const ContactDirection = z.enum(['in', 'out'])
export type ContactDirection = z.infer<typeof ContactDirection>

/** `timetable`: a published timetable; `change`: what became different since; `other`: anything else to tell a group. */
export const NoticeKind = z.enum(['timetable', 'change', 'other'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** One contact with a person as it is entered. Riga's day and time: what is entered later happened earlier. */
export const ContactNoteInput = z.object({
  channel: ContactChannel,
  direction: ContactDirection,
  day: z.iso.date('notADate'),
  time: TimeOfDay,
  /** Who spoke or wrote for the office; a teacher, too, who does not use the program. */
  by: z.uuid().nullable(),
  about: z.string().trim().min(1, 'required').max(2000, 'tooLong'),
  groupId: z.uuid().nullable(),
})
export type ContactNoteInput = z.infer<typeof ContactNoteInput>

/** A line of a person's contact log. Instants are UTC text. */
export const ContactLine = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  at: z.string(),
  enteredAt: z.string(),
  channel: ContactChannel,
  direction: ContactDirection,
  by: Named.nullable(),
  /** Who entered it; '' where they are no longer known. */
  enteredBy: z.string(),
  about: z.string(),
  group: Named.nullable(),
  /** A telling that a notice keeps: it goes with the notice. */
  ofNotice: z.boolean(),
  /** Whether the actor entered it, and so may change it. */
  own: z.boolean(),
})
export type ContactLine = z.infer<typeof ContactLine>
