import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { HttpsLink } from '#shared/courses/httpsLink.ts'
import { Named } from '#shared/courses/schema.ts'

/** What a session is for. A practice session is never remote (procedure 001, 8). */
export const SessionKind = z.enum(['lesson', 'consultation', 'exam', 'practice'])
export type SessionKind = z.infer<typeof SessionKind>

export const SessionMode = z.enum(['remote', 'onSite'])
export type SessionMode = z.infer<typeof SessionMode>

export const SessionState = z.enum(['planned', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

/** Why a teacher sent somebody out of a session: the three reasons of procedure 001, 19. */
export const RemovalReason = z.enum(['disturbing', 'linkPassedOn', 'offensiveLanguage'])
export type RemovalReason = z.infer<typeof RemovalReason>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

const day = z.iso.date('notADate')

/** What a change rests on: the director's order, and why the remote share was overridden. '' for nothing. */
export const ChangeGrounds = z.object({
  orderNumber: line(100),
  orderDate: day.nullable(),
  overrideReason: line(500),
})
export type ChangeGrounds = z.infer<typeof ChangeGrounds>

export const noGrounds: ChangeGrounds = { orderNumber: '', orderDate: null, overrideReason: '' }

/** Where a session is held: a room, or a link. */
export const Place = z.object({ mode: SessionMode, room: line(200), link: HttpsLink })
export type Place = z.infer<typeof Place>

const teachersOnce = (teachers: readonly string[]): boolean =>
  new Set(teachers).size === teachers.length

/** What one session and every session of a pattern are described by. */
const details = {
  moduleId: z.uuid().nullable(),
  kind: SessionKind,
  ...Place.shape,
  topic: line(300),
  teachers: z.array(z.uuid('required')).max(20).refine(teachersOnce, 'teacherTwice'),
  ...ChangeGrounds.shape,
}

/** Practice is held on site (procedure 001, 8). */
const practiceOnSite = ({ kind, mode }: { kind: SessionKind; mode: SessionMode }): boolean =>
  kind !== 'practice' || mode === 'onSite'
const practiceRemote = { path: ['mode'], message: 'practiceRemote' }

/** What can be entered about a session. Times are Riga's; it ends on the day it began. */
export const SessionInput = z
  .object({
    groupId: z.uuid('required'),
    day,
    from: TimeOfDay,
    to: TimeOfDay,
    ...details,
    /** Whom a consultation is for; null for the whole group. */
    people: z.array(z.uuid()).min(1, 'required').max(500).nullable(),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'timesReversed' })
  .refine(practiceOnSite, practiceRemote)
  .refine(({ kind, people }) => people === null || kind === 'consultation', {
    path: ['people'],
    message: 'onlyConsultation',
  })
export type SessionInput = z.infer<typeof SessionInput>

/** A lesson of a whole group, remote, that has no group or day yet. */
export const emptySession: SessionInput = {
  groupId: '',
  day: '',
  from: '09:00',
  to: '10:30',
  moduleId: null,
  kind: 'lesson',
  mode: 'remote',
  room: '',
  link: '',
  topic: '',
  teachers: [],
  ...noGrounds,
  people: null,
}

/** A weekday (1 Monday to 7 Sunday) and the time of its session. */
export const WeeklySlot = z
  .object({ weekday: z.number().int().min(1).max(7), from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'timesReversed' })
export type WeeklySlot = z.infer<typeof WeeklySlot>

/** Sessions that come back every week from one day until another, both included. */
export const PatternInput = z
  .object({
    groupId: z.uuid('required'),
    from: day,
    until: day,
    slots: z.array(WeeklySlot).min(1, 'required').max(50),
    /** Days without a session, besides public holidays and the office's own days off. */
    except: z.array(day).max(400),
    ...details,
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'datesReversed' })
  .refine(({ from, until }) => Number(until.slice(0, 4)) - Number(from.slice(0, 4)) <= 3, {
    path: ['until'],
    message: 'periodTooLong',
  })
  .refine(practiceOnSite, practiceRemote)
  .superRefine(({ slots }, context) => {
    for (const [place, slot] of slots.entries()) {
      const earlier = slots.slice(0, place)
      if (
        earlier.some(
          (other) => other.weekday === slot.weekday && other.from < slot.to && slot.from < other.to,
        )
      ) {
        context.addIssue({
          code: 'custom',
          path: ['slots', place, 'from'],
          message: 'slotsOverlap',
        })
      }
    }
  })
export type PatternInput = z.infer<typeof PatternInput>

const ofOne = [
  z.object({ kind: z.literal('teacher'), person: z.uuid() }),
  z.object({ kind: z.literal('participant'), person: z.uuid() }),
  z.object({ kind: z.literal('room'), room: z.string().max(200) }),
] as const
const ofSome = [z.object({ kind: z.literal('group'), group: z.uuid() }), ...ofOne] as const

/** Whose sessions are meant. A participant's are those of their groups, and consultations with them. */
export const SessionsOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  ...ofSome,
])
export type SessionsOf = z.infer<typeof SessionsOf>

/** Whose calendar is given out. */
export const CalendarOf = z.discriminatedUnion('kind', ofSome)
export type CalendarOf = z.infer<typeof CalendarOf>

/** Whose timetable is printed as a sheet; a group's is its session list. */
export const PersonalTimetableOf = z.discriminatedUnion('kind', ofOne)
export type PersonalTimetableOf = z.infer<typeof PersonalTimetableOf>

/** The language of a timetable that leaves the office. */
export const OutgoingLanguage = z.enum(['lv', 'en'])
export type OutgoingLanguage = z.infer<typeof OutgoingLanguage>

/** A session as everybody reads it: screens, papers, notices, calendars. Texts are '' where there is nothing. */
export const TimetableSession = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  group: Named,
  module: Named.nullable(),
  /** A civil date, and times of Riga `HH:MM`. */
  day: z.string(),
  from: z.string(),
  to: z.string(),
  kind: SessionKind,
  mode: SessionMode,
  room: z.string(),
  /** The session's own link; '' where the group's joining link holds. */
  link: z.string(),
  topic: z.string(),
  /** In the order they were entered. */
  teachers: z.array(Named),
  /** Whom a consultation is for, in Latvian order; null for the whole group. */
  people: z.array(Named).nullable(),
  state: SessionState,
  ...ChangeGrounds.shape,
  /** Rises with every change that those who come must know (iCalendar's SEQUENCE). */
  sequence: z.number().int(),
  createdAt: z.string(),
})
export type TimetableSession = z.infer<typeof TimetableSession>

/** When a session is. */
export const SessionTime = z.object({ day: z.string(), from: z.string(), to: z.string() })
export type SessionTime = z.infer<typeof SessionTime>

/** Two sessions at the same time that need the same teacher, room or participants. */
export const Clash = z.object({
  /** The session that was to be written. */
  session: SessionTime,
  over: z.enum(['teacher', 'room', 'group']),
  /** Who or what is needed twice. */
  name: z.string(),
  /** What is there already; `group` and `topic` are '' where the actor may not see it. */
  other: SessionTime.extend({ id: z.uuid().nullable(), group: z.string(), topic: z.string() }),
})
export type Clash = z.infer<typeof Clash>

/** How many clashes there are, and the first of them in order of time. */
export const SomeClashes = z.object({ count: z.number().int(), first: z.array(Clash).max(20) })
export type SomeClashes = z.infer<typeof SomeClashes>

/** Why a pattern has no session on one of its days. `holiday`: the name of a public holiday. */
export const SkippedDay = z.discriminatedUnion('reason', [
  z.object({ day: z.string(), reason: z.literal('holiday'), holiday: z.string() }),
  z.object({ day: z.string(), reason: z.literal('dayOff'), name: z.string() }),
  z.object({ day: z.string(), reason: z.literal('moved'), to: z.string() }),
  z.object({ day: z.string(), reason: z.literal('except') }),
])
export type SkippedDay = z.infer<typeof SkippedDay>

/** How much of a module is held remotely for a group in a study year, in minutes. */
export const RemoteShare = z.object({
  module: Named,
  /** The first day of the study year. */
  studyYear: z.string(),
  plannedHours: z.number().int(),
  lessonMinutes: z.number().int(),
  remoteMinutes: z.number().int(),
  /** Per cent of the planned hours; null where the office has no limit. */
  limit: z.number().int().nullable(),
})
export type RemoteShare = z.infer<typeof RemoteShare>

/** A group of a course with how much of the course it has in its timetable. */
export const GroupHours = z.object({
  id: z.uuid(),
  name: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  archived: z.boolean(),
  /** Who withdrew is not counted. */
  enrolled: z.number().int(),
  /** Teaching hours of the course's modules together; 0 where they are not entered. */
  plannedHours: z.number().int(),
  /** Of the group's planned sessions, and of those that are remote, in minutes; a teaching hour is `lessonMinutes`. */
  scheduledMinutes: z.number().int(),
  remoteMinutes: z.number().int(),
  lessonMinutes: z.number().int(),
  /** Modules of which more is remote in a study year than the office allows (procedure 001, 7). */
  overLimit: z.array(RemoteShare),
})
export type GroupHours = z.infer<typeof GroupHours>
