import { z } from 'zod'
import { keepingPolicies } from '#shared/privacy/policies.ts'
import { TeacherBasis } from '#shared/recordings/teacherBasis.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'

/** How long a teaching hour (mācību stunda) is, in minutes. */
export const LessonMinutes = z.union([z.literal(40), z.literal(45)])
export type LessonMinutes = z.infer<typeof LessonMinutes>

/**
 * Until when those who come must know of a session or its change. `inTime`: before it begins
 * (procedure 000, 6.2); `workingDayBefore`: on the last working day before it, until `noticeTime`
 * (procedure 001, 16).
 */
export const NoticeDeadline = z.enum(['inTime', 'workingDayBefore'])
export type NoticeDeadline = z.infer<typeof NoticeDeadline>

/** Month and day of a year, `09-01`. 29 February is none: a study year begins every year. */
const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/u, 'dayOfYear')
  .refine((text) => z.iso.date().safeParse(`2001-${text}`).success, 'dayOfYear')

/** What the office has settled for itself where procedures differ. */
export const PoliciesInput = z.object({
  lessonMinutes: LessonMinutes,
  /** Per cent of a module's planned hours in a study year that may be remote; null for no limit. */
  remoteShareLimit: z.number().int().min(0).max(100).nullable(),
  studyYearStarts: dayOfYear,
  noticeDeadline: NoticeDeadline,
  noticeTime: TimeOfDay,
  /** Whether the office follows the working days that the Cabinet moved. */
  movedDaysApply: z.boolean(),
  /** Nobody enters without an appointment (procedure 000, 10). */
  emergency: z.boolean(),
  emergencyText: z.string().trim().max(300, 'tooLong'),
  /** Whether a lent thing may go to the next borrower on the day it is due back. */
  sameDayReuse: z.boolean(),
  /** Calendar days for which a thing is kept back after each loan. */
  preparationDays: z.number().int().min(0).max(60),
  /** After how many days a reservation that nobody collected is proposed for release. */
  noShowDays: z.number().int().min(0).max(60),
  /** So many days after a step to get a late thing back (call, letter, director) the next one is due. */
  recallDays: z.number().int().min(1).max(60),
  /** How many days before a group starts everybody should have been asked what they need. */
  askNeedsDays: z.number().int().min(0).max(120),
  /** Whether acts name the value of each thing. */
  valueOnActs: z.boolean(),
  /** Parts of deliveries that an office switches on: stock of materials, … */
  deliveryStock: z.boolean(),
  /** … which box a parcel fits into, … */
  deliveryBoxFit: z.boolean(),
  /** … prices and costs, … */
  deliveryPrices: z.boolean(),
  /** … own labels and packing slips, … */
  deliveryLabels: z.boolean(),
  /** … manifests for the carrier, … */
  deliveryManifests: z.boolean(),
  /** … and lockers on a map. */
  deliveryMap: z.boolean(),
  /** Working days before a session by which what it needs should be on its way. */
  handOverDays: z.number().int().min(0).max(60),
  /** After how many calendar days without news a parcel is looked into. */
  noMovementDays: z.number().int().min(1).max(60),
  /** Whether a lent thing that was sent back by its due day counts as back in time. */
  sentBackCounts: z.boolean(),
  /** How many minutes before a learner's first session of the day an absence must have been told. */
  minimumNoticeMinutes: z.number().int().min(0).max(10_080),
  /** Whether technical trouble excuses an absence by itself (procedure 001, 39: it does not). */
  disruptionExcuses: z.boolean(),
  /** Minutes before a session at which answers about recording it are no longer waited for. */
  recordingCutOff: z.number().int().min(0).max(20_160, 'tooMuch'),
  /** Calendar days for which a recording is kept once it is shared. */
  recordingKeepDays: z.number().int().min(1).max(365, 'tooMuch'),
  /** Working days in which a withdrawal of consent is carried out. */
  withdrawalDays: z.number().int().min(1).max(30, 'tooMuch'),
  /** Whether an oral yes wants a second witness. */
  oralWitness: z.boolean(),
  /** Whether a deletion wants a second pair of eyes. */
  deletionCheck: z.boolean(),
  /** On what a teacher is recorded; it is printed as chosen. */
  teacherBasis: TeacherBasis,
  ...keepingPolicies,
})
export type PoliciesInput = z.infer<typeof PoliciesInput>

export const Policies = PoliciesInput.extend({ revision: z.number().int() })
export type Policies = z.infer<typeof Policies>

/** A working day that was moved: `from` is off, `to` is worked. */
export const MovedDayInput = z
  .object({
    from: z.iso.date('notADate'),
    to: z.iso.date('notADate'),
    note: z.string().trim().max(200, 'tooLong'),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'sameDay' })
export type MovedDayInput = z.infer<typeof MovedDayInput>

/** Days on which the office holds no sessions; both ends are included. */
export const DayOffInput = z
  .object({
    from: z.iso.date('notADate'),
    until: z.iso.date('notADate'),
    name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'datesReversed' })
export type DayOffInput = z.infer<typeof DayOffInput>

/** The tables of days that the office keeps. */
export const OfficeDays = z.object({
  moved: z.array(z.object({ id: z.uuid(), from: z.string(), to: z.string(), note: z.string() })),
  off: z.array(z.object({ id: z.uuid(), from: z.string(), until: z.string(), name: z.string() })),
})
export type OfficeDays = z.infer<typeof OfficeDays>
