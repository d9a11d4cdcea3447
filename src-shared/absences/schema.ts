import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { Named } from '#shared/courses/schema.ts'
import { ContactChannel } from '#shared/notices/schema.ts'

/**
 * Why somebody is away: an objective reason (procedure 000, 8.1), no computer or internet (8.2), they
 * can't follow (8.3); or somebody noticed it and the reason is not known yet.
 */
export const AbsenceKind = z.enum(['objective', 'noEquipment', 'cannotFollow', 'unknown'])
export type AbsenceKind = z.infer<typeof AbsenceKind>

/** Who told it; a teacher or the tutor did not hear it but noticed it. */
export const ReportedBy = z.enum(['learner', 'guardian', 'teacher', 'tutor'])
export type ReportedBy = z.infer<typeof ReportedBy>

/** How it was agreed to catch up (procedure 001, 41 and 42). */
export const CatchUp = z.enum([
  'material',
  'recording',
  'consultation',
  'officeEquipment',
  'otherTask',
  'longerDeadline',
  'other',
])
export type CatchUp = z.infer<typeof CatchUp>

/** What follows an absence, so that nothing is missed. */
export const FollowUpKind = z.enum([
  'delivery',
  'recording',
  'loan',
  'consultation',
  'waived',
  'guardianCalled',
])
export type FollowUpKind = z.infer<typeof FollowUpKind>

const day = z.iso.date('notADate')
const note = z.string().trim().max(1000, 'tooLong')

/** What is missed: one session, or whole days of a group, both ends included. */
export const Missed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session'), session: z.uuid('required') }),
  z
    .object({ kind: z.literal('days'), group: z.uuid('required'), from: day, until: day })
    .refine(({ from, until }) => from <= until, { path: ['until'], message: 'datesReversed' }),
])
export type Missed = z.infer<typeof Missed>

/** An absence as it is entered. */
export const AbsenceInput = z.object({
  missed: Missed,
  kind: AbsenceKind,
  /**
   * Riga's day and time; null for now, to the second. What is entered later was told earlier, and often
   * only the day of it is known: then the time is null.
   */
  reportedAt: z.object({ day, time: TimeOfDay.nullable() }).nullable(),
  channel: ContactChannel,
  reportedBy: ReportedBy,
  /** Which guardian, teacher or tutor; null where nobody says, and of the learner. */
  reporter: z.uuid().nullable(),
  /** Who of the office took it; null for whoever enters it. */
  receivedBy: z.uuid().nullable(),
  /** Of technical trouble: whether they contacted the teacher or tutor, and what was agreed. */
  contacted: z.boolean(),
  catchUp: CatchUp.nullable(),
  /** Never a diagnosis. */
  note,
})
export type AbsenceInput = z.infer<typeof AbsenceInput>

/** An absence as lists show it. Instants are UTC text, days civil dates of Riga. */
export const Absence = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  person: Named,
  /** Its name is '' where the actor may not see it. */
  group: Named,
  session: z.object({ id: z.uuid(), from: z.string(), to: z.string() }).nullable(),
  from: z.string(),
  until: z.string(),
  kind: AbsenceKind,
  /** Where the hour is not known, the last moment of that day at which it can have been told. */
  reportedAt: z.string(),
  hourKnown: z.boolean(),
  channel: ContactChannel,
  reportedBy: ReportedBy,
  /** Null where there is no session that day, `unknown` where that hangs on an hour nobody knows. */
  inTime: z.union([z.boolean(), z.literal('unknown')]).nullable(),
  excused: z.boolean(),
  contacted: z.boolean(),
  catchUp: CatchUp.nullable(),
  /** What followed, each kind once. */
  followed: z.array(FollowUpKind),
  nothingFollowed: z.boolean(),
  callGuardian: z.boolean(),
  withdrawn: z.boolean(),
})
export type Absence = z.infer<typeof Absence>

/** Something that followed, or that could be said to: a delivery, a request to record, a loan, a consultation. */
export const FollowingRecord = z.object({
  kind: z.enum(['delivery', 'recording', 'loan', 'consultation']),
  id: z.uuid(),
  /** The delivery's code, the group whose session is asked for, the lent things, the consultation's topic. */
  name: z.string(),
  day: z.string(),
})
export type FollowingRecord = z.infer<typeof FollowingRecord>

export const FollowUp = z.object({
  id: z.uuid(),
  kind: FollowUpKind,
  /** Null where nothing was made, or the actor may not see it. */
  record: FollowingRecord.nullable(),
  note: z.string(),
  at: z.string(),
  enteredBy: z.string(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** What kept everybody from a session. */
export const DisruptionInput = z.object({
  what: z.string().trim().min(1, 'required').max(300, 'tooLong'),
  /** Whether those who were to come were told what follows. */
  contacted: z.boolean(),
  catchUp: CatchUp.nullable(),
  note,
})
export type DisruptionInput = z.infer<typeof DisruptionInput>

export const Disruption = DisruptionInput.extend({
  revision: z.number().int(),
  enteredAt: z.string(),
  enteredBy: z.string(),
})
export type Disruption = z.infer<typeof Disruption>

/** Everything of one absence. */
export const AbsenceDetails = Absence.extend({
  reporter: Named.nullable(),
  receivedBy: Named,
  note: z.string(),
  enteredAt: z.string(),
  enteredBy: z.string(),
  followUps: z.array(FollowUp),
  /** What was made for the person since, and is not linked yet. */
  candidates: z.array(FollowingRecord),
  /** Whom to call: names and phones. */
  guardians: z.array(Named.extend({ phone: z.string() })),
  /** The session that is missed, or those of the days, in order; `disruption`: what kept everybody from it, or ''. */
  sessions: z.array(z.object({ id: z.uuid(), day: z.string(), disruption: z.string() })),
})
export type AbsenceDetails = z.infer<typeof AbsenceDetails>

/** What the form offers once the person is known. */
export const OfferedMissed = z.object({
  /** Their sessions of today and tomorrow, in order of time. */
  sessions: z.array(
    z.object({
      id: z.uuid(),
      day: z.string(),
      from: z.string(),
      to: z.string(),
      group: Named,
      topic: z.string(),
    }),
  ),
  groups: z.array(Named),
  guardians: z.array(Named),
})
export type OfferedMissed = z.infer<typeof OfferedMissed>

/** How many absences wait for somebody to do something. */
export const AbsencesWaiting = z.object({ nothingFollowed: z.number(), callGuardian: z.number() })
export type AbsencesWaiting = z.infer<typeof AbsencesWaiting>
