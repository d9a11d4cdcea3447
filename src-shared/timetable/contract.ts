import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { Named } from '#shared/courses/schema.ts'
import { EquipmentMove } from '#shared/equipment/groupMove.ts'
import { HistoryStep } from '#shared/journal/schema.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import { Removal, RemovalInput } from './removal.ts'
import {
  CalendarOf,
  ChangeGrounds,
  GroupHours,
  OutgoingLanguage,
  PersonalTimetableOf,
  PatternInput,
  Place,
  RemoteShare,
  SessionInput,
  SessionsOf,
  SessionTime,
  SkippedDay,
  SomeClashes,
  TimetableSession,
} from './schema.ts'

const day = z.iso.date('notADate')
const dates = { startsOn: z.string().nullable(), endsOn: z.string().nullable() }
const Counted = z.object({ count: z.number().int() })

const clashes = SomeClashes.extend({ reason: z.literal('clashes') })
const groupArchived = z.object({ reason: z.literal('groupArchived'), group: z.string() })
/** A session, or several, would be outside the group's dates; `first` is the earliest of them. */
const outsideDates = z.object({
  reason: z.literal('outsideDates'),
  group: z.string(),
  ...dates,
  first: SessionTime,
  count: z.number().int(),
})
/** More of the module would be remote than the office allows; `mayOverride`: the actor may, with a reason. */
const remoteShareExceeded = RemoteShare.extend({
  reason: z.literal('remoteShareExceeded'),
  limit: z.number().int(),
  mayOverride: z.boolean(),
})

/** How writing sessions can be refused. */
export const SessionRefusal = z.discriminatedUnion('reason', [
  clashes,
  groupArchived,
  outsideDates,
  remoteShareExceeded,
  /** A module of practice is never remote (procedure 001, 8). */
  z.object({ reason: z.literal('practiceRemote'), module: z.string() }),
  /** The change would end a session before it begins. */
  z.object({ reason: z.literal('timesReversed') }),
])
export type SessionRefusal = z.infer<typeof SessionRefusal>

export const PatternRefusal = z.discriminatedUnion('reason', [
  ...SessionRefusal.options,
  /** The pattern makes no session: `skipped` says what became of its days. */
  z.object({ reason: z.literal('patternEmpty'), skipped: z.array(SkippedDay).max(400) }),
])
export type PatternRefusal = z.infer<typeof PatternRefusal>

export const MoveRefusal = z.discriminatedUnion('reason', [
  ...SessionRefusal.options,
  z.object({ reason: z.literal('nothingToMove') }),
])
export type MoveRefusal = z.infer<typeof MoveRefusal>

export const SubstituteRefusal = z.discriminatedUnion('reason', [
  ...SessionRefusal.options,
  /** None of the chosen sessions has this teacher. */
  z.object({ reason: z.literal('notTheirs') }),
])
export type SubstituteRefusal = z.infer<typeof SubstituteRefusal>

/** Sessions that were published, or that somebody was sent out of, are cancelled, not removed. */
export const RemoveRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('published'), count: z.number().int(), first: SessionTime }),
  z.object({ reason: z.literal('hasRemovals'), count: z.number().int(), first: SessionTime }),
  /** Somebody asked that it be recorded. */
  z.object({ reason: z.literal('hasRequests'), count: z.number().int(), first: SessionTime }),
  /** Something was prepared or sent for it. */
  z.object({ reason: z.literal('hasDeliveries'), count: z.number().int(), first: SessionTime }),
  /** Somebody reported that they miss it, or that it broke down. */
  z.object({ reason: z.literal('hasAbsences'), count: z.number().int(), first: SessionTime }),
])
export type RemoveRefusal = z.infer<typeof RemoveRefusal>

export const RemovalRefusal = z.discriminatedUnion('reason', [
  /** Nobody is sent out of a session that is not held. */
  z.object({ reason: z.literal('sessionCancelled') }),
  /** Somebody took it away meanwhile. */
  z.object({ reason: z.literal('removalGone') }),
])
export type RemovalRefusal = z.infer<typeof RemovalRefusal>

/** The chosen rows of a list of sessions; cancelled ones among them stay as they are unless told otherwise. */
const Chosen = z.object({ of: SessionsOf, selection: Selection })

/** Moves a group: its planned sessions from a day on, and those of its dates that are not before it. */
export const GroupMove = z.object({
  group: z.uuid(),
  from: day,
  days: z
    .number('number')
    .int('number')
    .min(-731, 'tooFar')
    .max(731, 'tooFar')
    .refine((days) => days !== 0, 'required'),
})
export type GroupMove = z.infer<typeof GroupMove>

/** What moving a group would touch. */
export const MovePreview = z.object({
  sessions: z.array(
    z.object({ id: z.uuid(), before: SessionTime, after: SessionTime, off: SkippedDay.nullable() }),
  ),
  before: z.object(dates),
  after: z.object(dates),
  /** Participants who will have to be told, and whether the timetable was published to them. */
  participants: z.number().int(),
  published: z.boolean(),
  /** Participants whose information sheet will no longer say what is so. */
  sheets: z.number().int(),
  /** Deliveries for these sessions that have not reached whom they are for. */
  deliveries: z.number().int(),
  /** Requests to record these sessions: whoever agreed must be asked anew. */
  requests: z.number().int(),
  clashes: SomeClashes,
  equipment: EquipmentMove,
})
export type MovePreview = z.infer<typeof MovePreview>

/** What a pattern would make. */
export const PatternPreview = z.object({
  sessions: z.array(SessionTime),
  skipped: z.array(SkippedDay),
  clashes: SomeClashes,
  /** Sessions of the pattern that are outside the group's dates. */
  outside: z.number().int(),
  group: Named.extend(dates),
  /** The remote share with these sessions, where it would be over the limit. */
  overLimit: RemoteShare.nullable(),
})
export type PatternPreview = z.infer<typeof PatternPreview>

const Period = z
  .object({ from: day, until: day })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'datesReversed' })

/** A file that leaves the office; its name names a group at most. */
const Outgoing = z.object({ file: z.file(), sessions: z.number().int() })

/**
 * Why nothing of somebody goes out. `restricted`: their data is (GDPR 18), so said to whoever may know; to
 * others they are not there.
 */
export const OutgoingRefusal = z.object({ reason: z.literal('restricted') })
export type OutgoingRefusal = z.infer<typeof OutgoingRefusal>

const notGivenOut = z.object({ ok: z.literal(false), refusal: OutgoingRefusal })

export const timetableContract = {
  /** Columns: day, time, group, module, kind, mode, room, teacher, topic, state. */
  listSessions: query
    .input(z.object({ of: SessionsOf, list: ListRequest }))
    .output(listPage(TimetableSession)),
  /** For the calendar: everything of a period, cancelled sessions too; at most 2000, `more` beyond. */
  sessionsBetween: query
    .input(z.object({ of: SessionsOf, period: Period }))
    .output(z.object({ sessions: z.array(TimetableSession), more: z.boolean() })),
  getSession: query.input(z.object({ id: z.uuid() })).output(TimetableSession),
  /** All sessions of a group, person or room as iCalendar. It names teachers, never participants. */
  calendarFile: query
    .input(z.object({ of: CalendarOf, language: OutgoingLanguage }))
    .output(z.discriminatedUnion('ok', [Outgoing.extend({ ok: z.literal(true) }), notGivenOut])),
  /** The sessions to come of a person or room as a PDF; no paper of the register. */
  timetablePaper: query
    .input(z.object({ of: PersonalTimetableOf, language: OutgoingLanguage }))
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), pdf: z.instanceof(Blob) }),
        notGivenOut,
      ]),
    ),
  /** A group's timetable as a page for the web site: without links to join, and without anybody's name. */
  webPage: query.input(z.object({ group: z.uuid(), language: OutgoingLanguage })).output(Outgoing),
  /** What happened to a session, newest first. */
  sessionHistory: query.input(z.object({ id: z.uuid() })).output(z.array(HistoryStep)),
  /** Rooms that sessions were held in, the likeliest first. */
  findRooms: query
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }))
    .output(z.array(z.string())),
  /** The modules of a group's course, with how much of each is remote in the study years it has sessions in. */
  modulesOf: query.input(z.object({ group: z.uuid() })).output(
    z.array(
      Named.extend({
        kind: z.enum(['theory', 'practice']),
        plannedHours: z.number().int(),
        /** Of the group's planned sessions, in minutes; a teaching hour is `lessonMinutes`. */
        scheduledMinutes: z.number().int(),
        lessonMinutes: z.number().int(),
        years: z.array(RemoteShare),
      }),
    ),
  ),

  /** The groups of a course, with how much of its hours each has in the timetable, and how much of that is remote. */
  groupHours: query.input(z.object({ course: z.uuid() })).output(z.array(GroupHours)),

  /** Who was sent out of a session, the last first. */
  removalsOfSession: query.input(z.object({ session: z.uuid() })).output(z.array(Removal)),
  /** The sessions somebody was sent out of, the last first. */
  removalsOfPerson: query.input(z.object({ person: z.uuid() })).output(z.array(Removal)),
  noteRemoval: command(
    z.object({ session: z.uuid(), input: RemovalInput }),
    z.object({ id: z.uuid() }),
    RemovalRefusal,
  ),
  updateRemoval: command(
    Revised.extend({ session: z.uuid(), input: RemovalInput }),
    z.object({ revision: z.number().int() }),
    RemovalRefusal,
  ),
  forgetRemoval: command(z.object({ id: z.uuid(), session: z.uuid() }), z.object({}), noRefusal),

  createSession: command(
    z.object({ input: SessionInput }),
    z.object({ id: z.uuid() }),
    SessionRefusal,
  ),
  updateSession: command(
    Revised.extend({ input: SessionInput }),
    z.object({ revision: z.number().int() }),
    SessionRefusal,
  ),
  /** What cancelling the chosen sessions would touch: deliveries for them that are still in the office. */
  previewCancel: query.input(Chosen).output(z.object({ deliveries: z.number().int() })),
  /** Cancelled sessions stay in the timetable, marked. */
  cancelSessions: command(Chosen.extend({ grounds: ChangeGrounds }), Counted, SessionRefusal),
  restoreSessions: command(Chosen.extend({ grounds: ChangeGrounds }), Counted, SessionRefusal),
  /** Only while they were never published. */
  removeSessions: command(Chosen, Counted, RemoveRefusal),
  /** Moves sessions by days, to other times, or both; a null time stays. */
  moveSessions: command(
    Chosen.extend({
      days: z.number('number').int('number').min(-731, 'tooFar').max(731, 'tooFar'),
      from: TimeOfDay.nullable(),
      to: TimeOfDay.nullable(),
      grounds: ChangeGrounds,
    }),
    Counted,
    SessionRefusal,
  ),
  changePlace: command(
    Chosen.extend({ place: Place, grounds: ChangeGrounds }),
    Counted,
    SessionRefusal,
  ),
  /** Puts a substitute in the place of a teacher; `from` null: in the place of all teachers. */
  replaceTeacher: command(
    Chosen.extend({ from: z.uuid().nullable(), to: z.uuid('required'), grounds: ChangeGrounds }),
    Counted,
    SubstituteRefusal,
  ),

  previewPattern: query.input(z.object({ input: PatternInput })).output(PatternPreview),
  /** `skipped`: days on which the pattern made none. */
  createPattern: command(
    z.object({ input: PatternInput }),
    Counted.extend({ skipped: z.number().int() }),
    PatternRefusal,
  ),
  previewMove: query.input(GroupMove).output(MovePreview),
  /** `reservations`: of equipment that moved along; `stuck`: those for which nothing was free. */
  moveGroup: command(
    GroupMove.extend({ grounds: ChangeGrounds }),
    Counted.extend({ reservations: z.number().int(), stuck: z.number().int() }),
    MoveRefusal,
  ),
}
