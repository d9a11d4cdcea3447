import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { Named } from '#shared/courses/schema.ts'
import { Language } from '#shared/people/schema.ts'

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

/** What somebody is to a notice; `left`: they were of the group when they were told. */
export const RecipientRole = z.enum(['participant', 'guardian', 'teacher', 'left'])
export type RecipientRole = z.infer<typeof RecipientRole>

/** How a telling stands to its deadline: see `noticeState`. */
export const NoticeStateWord = z.enum(['inTime', 'late', 'notSent', 'missed'])

/**
 * Who is to be told, and whether they were. Contacts are '' where there are none. `dueAt`: until when, as UTC
 * text; null where nothing is due. `state` is how it stood when the office was asked.
 */
export const NoticeRecipient = z.object({
  person: z.uuid(),
  name: z.string(),
  role: RecipientRole,
  /** The minors for whom a guardian is told. */
  wards: z.array(z.string()),
  language: Language,
  channel: ContactChannel,
  email: z.string(),
  phone: z.string(),
  toldAt: z.string().nullable(),
  toldBy: z.string(),
  dueAt: z.string().nullable(),
  state: NoticeStateWord,
  /** A newer notice tells them this as well. */
  superseded: z.boolean(),
})
export type NoticeRecipient = z.infer<typeof NoticeRecipient>

/** A notice in the list of a group. `waiting`: how many are still to be told by it. */
export const NoticeSummary = z.object({
  id: z.uuid(),
  kind: NoticeKind,
  /** The version of the timetable that it tells of; null for others. */
  number: z.number().int().nullable(),
  group: Named,
  subject: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  dueAt: z.string().nullable(),
  recipients: z.number().int(),
  waiting: z.number().int(),
  missed: z.boolean(),
})
export type NoticeSummary = z.infer<typeof NoticeSummary>

/**
 * What a version tells those who wait for it and were told last of the same version; null: of none. `given`:
 * the later one of which they may have read, where that makes a difference to what they hear. `apart`: what it
 * is to those of them whose a session is since, or is no more, unlike to the others.
 */
export const NoticePart = z.object({
  since: z.number().int().nullable(),
  given: z.number().int().nullable(),
  people: z.array(z.uuid()),
  lines: z.array(z.string()),
  apart: z.array(z.object({ person: z.uuid(), lines: z.array(z.string()) })),
})
export type NoticePart = z.infer<typeof NoticePart>

/**
 * A notice with everybody who is to be told. `lines`: what it tells, one a line. `parts`: what it tells those
 * who still wait, the best informed first; none where it is of no timetable. `edition` is another one as
 * soon as it says something else.
 */
export const Notice = NoticeSummary.extend({
  revision: z.number().int(),
  edition: z.string(),
  text: z.string(),
  parts: z.array(NoticePart),
  lines: z.array(z.string()),
  people: z.array(NoticeRecipient),
})
export type Notice = z.infer<typeof Notice>

const lineOf = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/** What a message says, as the office writes it itself. */
export const MessageText = z.object({
  subject: lineOf(200).min(1, 'required'),
  text: z.string().trim().min(1, 'required').max(20_000, 'tooLong'),
})
export type MessageText = z.infer<typeof MessageText>

/** A message as it is prepared for one person. `edited`: the office wrote the text itself. */
export const Message = MessageText.extend({
  subject: z.string(),
  text: z.string(),
  language: Language,
  edited: z.boolean(),
})
export type Message = z.infer<typeof Message>
