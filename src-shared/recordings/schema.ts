import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { Language } from '#shared/people/schema.ts'
import { Conditions, ConsentKind, ConsentMethod } from './consent.ts'
import { DeletionStep } from './deletion.ts'
import { Ineligible, ObjectiveReason } from './eligibility.ts'
import { RequestState } from './requestState.ts'
import { Seen, SeenProblem } from './seen.ts'
import { Standing, StandingReason } from './standing.ts'
import { TeacherBasis } from './teacherBasis.ts'
import { Terms } from './terms.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')
const day = z.iso.date('notADate')

/** A moment as people say it: Riga's day and time; a form leaves it null for now. */
export const Moment = z.object({ day, time: TimeOfDay })
export type Moment = z.infer<typeof Moment>

export const ReportChannel = z.enum(['phone', 'email', 'message', 'inPerson', 'other'])

/** A learner asks that sessions be recorded. One request comes of each session. */
export const RequestInput = z.object({
  person: z.uuid('required'),
  sessions: z.array(z.uuid()).min(1, 'required').max(20, 'tooMany'),
  /** The guardian who asks for somebody under age; null: the learner. */
  askedBy: z.uuid().nullable(),
  /** Null where it is none of those that count. */
  reason: ObjectiveReason.nullable(),
  /** What 'other' is. Never a diagnosis. */
  reasonText: line(200),
  /** Without an hour where it follows from a report of absence that is known by its day alone. */
  reportedAt: Moment.extend({ time: TimeOfDay.nullable() }).nullable(),
  channel: ReportChannel,
  /** Anyone of the office who took the call, a teacher or tutor included. */
  receivedBy: z.uuid().nullable(),
  /** The report of absence it follows from. */
  absence: z.uuid().nullable(),
  /** Why a late one is taken all the same; '' for not. It stands on the paper too. */
  overrideReason: line(300),
  guests: z.array(z.uuid()).max(20, 'tooMany'),
  terms: Terms,
  /** Until when answers are waited for; null for the office's usual time before the session. */
  answersBy: Moment.nullable(),
})
export type RequestInput = z.infer<typeof RequestInput>

/** What somebody answered. */
export const AnswerInput = z.object({
  person: z.uuid(),
  /** Who says it: the person, or somebody who answers for them. */
  by: z.uuid(),
  kind: z.enum(['given', 'givenWithConditions', 'refused']),
  conditions: Conditions,
})
export type AnswerInput = z.infer<typeof AnswerInput>

/** How, when and before whom answers were given: the same for the whole stack. */
export const AnsweredHow = z.object({
  at: Moment.nullable(),
  method: ConsentMethod,
  /** Who else of the office heard an oral yes. */
  witness: z.uuid().nullable(),
  /** In which they were asked; null for each in their own. */
  language: Language.nullable(),
  note: line(300),
})
export type AnsweredHow = z.infer<typeof AnsweredHow>

/** How far a standing consent or a withdrawal reaches. */
export const Reach = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), request: z.uuid() }),
  z.object({ kind: z.literal('group'), group: z.uuid() }),
  z.object({ kind: z.literal('all') }),
])
export type Reach = z.infer<typeof Reach>

/** A recording that was made. */
export const RecordingInput = z.object({
  madeAt: Moment,
  madeBy: z.uuid('required'),
  durationMinutes: z.number().int().min(1).max(1440, 'tooMuch'),
  platform: line(100).min(1, 'required'),
  /** Where it lies: an address or a path. */
  place: line(500).min(1, 'required'),
  seen: z.array(Seen).max(500, 'tooMany'),
})
export type RecordingInput = z.infer<typeof RecordingInput>

/** One row of the grid: somebody who must agree, and how they stand. */
export const GridRow = z.object({
  person: z.uuid(),
  name: z.string(),
  phone: z.string(),
  role: z.enum(['learner', 'teacher', 'guest']),
  minor: z.enum(['yes', 'no', 'unknown']),
  guardians: z.array(z.object({ id: z.uuid(), name: z.string(), phone: z.string() })),
  standing: Standing,
  reason: StandingReason.nullable(),
  conditions: Conditions,
  /** The yes is a standing one, not given to this very session. */
  atLarge: z.boolean(),
})
export type GridRow = z.infer<typeof GridRow>

/** Why there is a version of the notice. `reworded`: the office words its consent forms another way. */
export const NoticeChange = z.enum(['first', 'narrower', 'wider', 'moved', 'reworded'])
export type NoticeChange = z.infer<typeof NoticeChange>

export const NoticeVersion = z.object({
  version: z.number().int(),
  hash: z.string(),
  terms: Terms,
  change: NoticeChange,
  madeAt: z.string(),
})
export type NoticeVersion = z.infer<typeof NoticeVersion>

/** A recording as the office keeps it. Instants are UTC text, days civil dates of Riga. */
export const Recording = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  madeAt: z.string(),
  madeBy: z.uuid(),
  durationMinutes: z.number(),
  platform: z.string(),
  place: z.string(),
  /** Who is seen, heard or read in it, as it was entered. */
  seen: z.array(Seen),
  /** It was made without clearance. */
  uncleared: z.boolean(),
  unclearedWhy: z.string(),
  sharedAt: z.string().nullable(),
  restrictedAt: z.string().nullable(),
  restrictedWhy: z.enum(['uncleared', 'withdrawal']).nullable(),
  /** By when it is deleted or made unrecognisable after a withdrawal; null where nothing waits. */
  settleBy: z.string().nullable(),
  /** Whose no waits to be settled while it is restricted for a withdrawal, in the order of what was said. */
  waiting: z.array(z.uuid()),
  deleteBy: z.string(),
  hold: z.object({ basis: z.string(), reviewOn: z.string() }).nullable(),
  nextDeletionStep: DeletionStep.nullable(),
  deletionMethod: z.string(),
  removedAt: z.string().nullable(),
  purgedAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
  /** Who is in it although they had not agreed, or against their conditions. */
  seenProblems: z.array(z.object({ person: z.uuid(), problem: SeenProblem })),
  access: z.array(
    z.object({
      id: z.uuid(),
      person: z.uuid(),
      from: z.string(),
      untilDay: z.string(),
      undertakingOn: z.string(),
      closedAt: z.string().nullable(),
    }),
  ),
})
export type Recording = z.infer<typeof Recording>

/** A request with its grid of answers. */
export const RecordingRequest = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  session: z.object({ id: z.uuid(), day: z.string(), from: z.string(), to: z.string() }),
  group: z.object({ id: z.uuid(), name: z.string() }),
  /** Who asked; null: nobody, the office opened it for a recording that had been made. */
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  askedBy: z.uuid().nullable(),
  /** Null where nobody asked. */
  reason: ObjectiveReason.nullable(),
  reasonText: z.string(),
  reportedAt: z.string(),
  /** Whether the hour is known at which it was told, not the day alone. */
  hourKnown: z.boolean(),
  /** Null where nobody asked. */
  channel: ReportChannel.nullable(),
  receivedBy: z.uuid().nullable(),
  overrideReason: z.string(),
  decisionReason: z.string(),
  /** For what it was kept as a rejected one when it was asked; nothing where somebody decided, or nobody did. */
  rejectedFor: z.array(Ineligible),
  answersBy: z.string(),
  state: RequestState,
  cleared: z.boolean(),
  /** All that the requester may be told. */
  told: z.enum(['waiting', 'willBeRecorded', 'notPossible', 'available', 'noLongerAvailable']),
  notices: z.array(NoticeVersion),
  grid: z.array(GridRow),
  /** Null where there is none, or it is the director's only. */
  recording: Recording.nullable(),
})
export type RecordingRequest = z.infer<typeof RecordingRequest>

/** One event of a consent, as it was entered. */
export const ConsentEntry = z.object({
  id: z.uuid(),
  person: z.uuid(),
  by: z.uuid(),
  /** Who said it, by name: a guardian of a standing consent is in no list of the request's people. */
  byName: z.string(),
  kind: ConsentKind,
  conditions: Conditions,
  at: z.string(),
  enteredAt: z.string(),
  /** Whose account it was entered with, by name. */
  enteredBy: z.string(),
  method: z.string(),
  /** Who else of the office heard an oral yes, by name; '' for nobody. */
  witnessName: z.string(),
  /** What was written with it: of a termination, why. */
  note: z.string(),
  noticeVersion: z.number().nullable(),
  noticeHash: z.string(),
  /** It was said of more than one session. */
  standing: z.boolean(),
  /** A no to another request for the same session: it counts here too. */
  elsewhere: z.boolean(),
  /** Of a standing one: the group it is for; null for all. */
  group: z.uuid().nullable(),
  groupName: z.string(),
  /** SHA-256 of the file that proves it. */
  evidence: z.string().nullable(),
  validUntil: z.string().nullable(),
})
export type ConsentEntry = z.infer<typeof ConsentEntry>

const BoardRequest = z.object({
  id: z.uuid(),
  state: RequestState,
  /** '' where nobody asked. */
  person: z.string(),
  group: z.string(),
  day: z.string(),
  from: z.string(),
  answersBy: z.string(),
  /** How many have not answered, or must again. */
  missing: z.number(),
})

/** What waits. */
export const RecordingBoard = z.object({
  requests: z.array(BoardRequest),
  /** Who has not answered, with where to call; of requests that still wait for answers. */
  missing: z.array(
    z.object({
      request: z.uuid(),
      person: z.uuid(),
      name: z.string(),
      /** Who is called for them, by name; '' for themselves. */
      call: z.string(),
      phone: z.string(),
    }),
  ),
  /** Answers of a platform's report that fitted nobody and wait; of all requests, open or not. */
  unmatched: z.array(
    z.object({
      request: z.uuid(),
      group: z.string(),
      session: z.object({ day: z.string(), from: z.string(), to: z.string() }),
      /** As the reports call them. */
      names: z.array(z.string()),
    }),
  ),
  /** Requests whose cut-off falls into the next days. */
  cutOffs: z.array(z.uuid()),
  /** Recordings to delete, soonest first. */
  toDelete: z.array(
    z.object({
      recording: z.uuid(),
      request: z.uuid(),
      by: z.string(),
      step: DeletionStep,
      overdue: z.boolean(),
    }),
  ),
  /** Recordings held as evidence whose basis is to be looked at again, soonest first; the director's only. */
  toReview: z.array(
    z.object({
      recording: z.uuid(),
      request: z.uuid(),
      /** The day on which it is reviewed. */
      on: z.string(),
      basis: z.string(),
      overdue: z.boolean(),
    }),
  ),
})
export type RecordingBoard = z.infer<typeof RecordingBoard>

/** What the office has settled about recordings (procedure 000, 6.5); it is changed with the other policies. */
export const RecordingPolicy = z.object({
  /** Minutes before the learner's first session of the day by which a report is in time, as for any absence. */
  minimumNotice: z.number().int(),
  /** Minutes before the session at which answers are no longer waited for. */
  cutOff: z.number().int(),
  keepDays: z.number().int(),
  /** Working days in which a withdrawal is carried out. */
  withdrawalDays: z.number().int(),
  oralWitness: z.boolean(),
  secondCheck: z.boolean(),
  teacherBasis: TeacherBasis,
})
export type RecordingPolicy = z.infer<typeof RecordingPolicy>
