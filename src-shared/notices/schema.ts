import { z } from 'zod'

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
