import { z } from 'zod'
import { DeletionStep } from './deletion.ts'
import { Ineligible } from './eligibility.ts'
import { RequestState } from './requestState.ts'
import { SeenProblem } from './seen.ts'

/** It would have happened in the future. */
const NotYet = z.object({
  reason: z.literal('notYet'),
  field: z.enum(['at', 'reportedAt', 'madeAt']),
})
/** Not in this state. */
const WrongState = z.object({ reason: z.literal('wrongState'), state: RequestState })

/** How a request is refused: `problems` says everything that stands against it, the gravest first. */
export const RequestRefusal = z.discriminatedUnion('reason', [
  NotYet,
  z.object({
    reason: z.literal('notEligible'),
    session: z.uuid(),
    problems: z.array(Ineligible),
    /** Whether who decides may take it all the same, with a reason. */
    mayOverride: z.boolean(),
    /** Whether it may be kept as a rejected one. */
    mayKeep: z.boolean(),
  }),
  /** Of what is known by its day alone the hour decides whether it was in time; or nothing tells the day alone. */
  z.object({ reason: z.literal('hourDecides'), field: z.literal('reportedAt') }),
  /** A late one is taken by who decides only. */
  z.object({ reason: z.literal('mayNotOverride'), field: z.literal('overrideReason') }),
  z.object({ reason: z.literal('alreadyRequested'), session: z.uuid(), request: z.uuid() }),
  z.object({ reason: z.literal('notTheirGuardian'), field: z.literal('askedBy') }),
  /** Who is said to have taken the call is nobody of the office. */
  z.object({ reason: z.literal('notOfOffice'), field: z.literal('receivedBy') }),
  /** The report of absence is another's, or was withdrawn. */
  z.object({ reason: z.literal('notTheirAbsence'), field: z.literal('absence') }),
  z.object({
    reason: z.literal('cutOff'),
    why: z.enum(['past', 'afterStart']),
    field: z.literal('answersBy'),
  }),
  z.object({
    reason: z.literal('unknownPerson'),
    field: z.enum(['person', 'guests', 'receivedBy']),
  }),
])
export type RequestRefusal = z.infer<typeof RequestRefusal>

/** How deciding on a request, its terms or its cut-off is refused. */
export const DecisionRefusal = z.discriminatedUnion('reason', [
  WrongState,
  z.object({ reason: z.literal('notNarrower'), change: z.enum(['same', 'wider']) }),
  z.object({ reason: z.literal('notWider'), change: z.enum(['same', 'narrower']) }),
  /** Who is in a session is settled once it is over. */
  z.object({ reason: z.literal('sessionEnded'), field: z.literal('guests') }),
  z.object({
    reason: z.literal('cutOff'),
    why: z.enum(['past', 'afterStart']),
    field: z.literal('answersBy'),
  }),
])
export type DecisionRefusal = z.infer<typeof DecisionRefusal>

/** How an answer is refused; `person` is whose. Nothing of the stack is written then. */
export const ConsentRefusal = z.discriminatedUnion('reason', [
  /** A yes said later than that would stand; a withdrawal of now takes it back. */
  z.object({ reason: z.literal('agreedSince'), field: z.literal('at'), agreedAt: z.string() }),
  NotYet,
  WrongState,
  /** Who is not among those who must agree is not asked, and can't answer. */
  z.object({ reason: z.literal('notRequired'), person: z.uuid() }),
  /** Neither the person, nor somebody who answers for them. */
  z.object({ reason: z.literal('mayNotAnswer'), person: z.uuid(), by: z.uuid() }),
  /** Nobody can agree to a notice before it was made. */
  z.object({
    reason: z.literal('beforeNotice'),
    field: z.literal('at'),
    person: z.uuid(),
    noticeMadeAt: z.string(),
  }),
  /** The session has moved since: a yes would count for nothing until everybody is asked anew. */
  z.object({ reason: z.literal('sessionMoved') }),
  z.object({ reason: z.literal('conditionsMissing'), person: z.uuid() }),
  /** An oral yes without somebody else who heard it. */
  z.object({ reason: z.literal('witnessMissing'), field: z.literal('witness') }),
  z.object({ reason: z.literal('validUntilPast'), field: z.literal('validUntil') }),
  z.object({ reason: z.literal('fileTooLarge'), most: z.number() }),
  z.object({ reason: z.literal('emptyFile') }),
])
export type ConsentRefusal = z.infer<typeof ConsentRefusal>

/** How entering a recording is refused. */
export const RecordingRefusal = z.discriminatedUnion('reason', [
  NotYet,
  WrongState,
  /** Not everybody had agreed when it was made: it may be reported, and is then restricted. */
  z.object({ reason: z.literal('notCleared'), missing: z.array(z.uuid()) }),
  /** It was cleared: it is entered as usual. */
  z.object({ reason: z.literal('wasCleared') }),
  /** The same recording, by its moment and platform, is kept already: somebody was faster. */
  z.object({ reason: z.literal('keptAlready'), field: z.literal('madeAt'), madeAt: z.string() }),
  /** On another day than its session. */
  z.object({ reason: z.literal('notThatDay'), field: z.literal('madeAt'), day: z.string() }),
  z.object({ reason: z.literal('unknownPerson'), field: z.literal('seen') }),
])
export type RecordingRefusal = z.infer<typeof RecordingRefusal>

/** How what becomes of a recording is refused. */
export const UseRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('restricted') }),
  z.object({ reason: z.literal('onHold'), basis: z.string(), reviewOn: z.string() }),
  z.object({ reason: z.literal('deleted') }),
  z.object({
    reason: z.literal('seenNotAgreed'),
    people: z.array(z.object({ person: z.uuid(), problem: SeenProblem })),
  }),
  z.object({ reason: z.literal('notAViewer'), field: z.literal('person') }),
  z.object({ reason: z.literal('accessOpenAlready') }),
  z.object({
    reason: z.literal('accessEnd'),
    field: z.literal('untilDay'),
    latest: z.string(),
  }),
  /** Nobody has signed what is dated to come. */
  z.object({ reason: z.literal('undertakingToCome'), field: z.literal('undertakingOn') }),
  z.object({ reason: z.literal('tickMissing'), missing: z.array(DeletionStep) }),
  z.object({ reason: z.literal('sameEyes') }),
  z.object({ reason: z.literal('noHold') }),
  z.object({ reason: z.literal('reviewPast'), field: z.literal('reviewOn') }),
  z.object({ reason: z.literal('nothingToSettle') }),
  z.object({ reason: z.literal('unknownPerson'), field: z.literal('seen') }),
])
export type UseRefusal = z.infer<typeof UseRefusal>
