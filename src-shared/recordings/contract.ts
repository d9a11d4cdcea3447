import { z } from 'zod'
import { command, query, Revised } from '#shared/commands/procedure.ts'
import { ListRequest, listPage } from '#shared/lists/list.ts'
import { AskedOf, ListedRequest, OfferedRequest, RequestDetails, UsualTerms } from './listed.ts'
import { WithdrawalMethod } from './consent.ts'
import { consentRecordsContract } from './consentRecordsContract.ts'
import { recordingPapersContract } from './papersContract.ts'
import { ReachedByWithdrawal } from './reached.ts'
import { Seen } from './seen.ts'
import { UnmatchedRefusal } from './unmatched.ts'
import {
  ConsentRefusal,
  DecisionRefusal,
  RecordingRefusal,
  RequestRefusal,
  UseRefusal,
} from './refusals.ts'
import {
  AnsweredHow,
  AnswerInput,
  ConsentEntry,
  Moment,
  Reach,
  RecordingBoard,
  RecordingInput,
  RecordingPolicy,
  RecordingRequest,
  RequestInput,
} from './schema.ts'
import { Terms } from './terms.ts'

const Id = z.object({ id: z.uuid() })
/** `request`: in which it stands. */
const ReportedRecording = z.object({ recording: z.uuid(), request: z.uuid() })
const NewRevision = z.object({ revision: z.number() })
const line = (most: number) => z.string().trim().max(most, 'tooLong')
const why = line(300).min(1, 'required')

/** What can be asked of recordings and of the consents they need (procedure 000, 6.5). */
export const recordingsContract = {
  /**
   * Columns: person, group, session, day, asked, cutOff, recorded, deleteBy, state (of `ListedState`).
   * The one asked last first.
   */
  list: query.input(ListRequest).output(listPage(ListedRequest)),
  get: query.input(Id).output(RequestDetails),
  /** What the form of a new request offers: sessions between two days, both included. */
  offered: query
    .input(
      z.object({ person: z.uuid(), from: z.iso.date('notADate'), until: z.iso.date('notADate') }),
    )
    .output(OfferedRequest),
  /** What a new request begins with: recorded in full for the requester alone, kept where the last was. */
  usualTerms: query.output(UsualTerms),
  /** Requests of sessions to come in which a person has a say, in order of time. */
  askedOf: query.input(z.object({ person: z.uuid() })).output(z.array(AskedOf)),
  ...recordingPapersContract,
  ...consentRecordsContract,
  ofSession: query.input(z.object({ session: z.uuid() })).output(z.array(RecordingRequest)),
  /** Every event of the request's consents, oldest first. */
  consents: query.input(Id).output(z.array(ConsentEntry)),
  /** The file that proves an answer; not found where there is none, or its bytes are not those kept. */
  evidence: query.input(Id.extend({ consent: z.uuid() })).output(z.file()),
  /** Standing consents and far-reaching withdrawals of a person, oldest first. */
  standingOf: query.input(z.object({ person: z.uuid() })).output(z.array(ConsentEntry)),
  /** The file that proves one of them; a look at it is kept in the journal. */
  standingEvidence: query.input(z.object({ person: z.uuid(), consent: z.uuid() })).output(z.file()),
  /** What a withdrawal would do if it were entered now. `by`: who says it; the person where nobody is named. */
  reached: query
    .input(z.object({ person: z.uuid(), by: z.uuid().optional(), reach: Reach }))
    .output(ReachedByWithdrawal),
  board: query.output(RecordingBoard),
  policy: query.output(RecordingPolicy),

  /**
   * One request comes of each session, all or none. `keepLate`: those that can't be taken because they come
   * too late are kept all the same, as rejected ones, each for what stands against it.
   */
  makeRequest: command(
    z.object({ input: RequestInput, keepLate: z.boolean().default(false) }),
    /** `requests`: those that were taken; `rejected`: those kept as rejected. */
    z.object({ requests: z.array(z.uuid()), rejected: z.array(z.uuid()) }),
    RequestRefusal,
  ),
  reject: command(Revised.extend({ why }), NewRevision, DecisionRefusal),
  cancel: command(Revised.extend({ why }), NewRevision, DecisionRefusal),
  changeGuests: command(
    Revised.extend({ guests: z.array(z.uuid()).max(20, 'tooMany') }),
    NewRevision,
    DecisionRefusal,
  ),
  /** Less is recorded, of fewer, for a shorter time: earlier yes stays. */
  narrow: command(Revised.extend({ terms: Terms }), NewRevision, DecisionRefusal),
  /** More or other: a new version of the notice, and everybody is asked anew. Also after the session moved. */
  widen: command(Revised.extend({ terms: Terms }), NewRevision, DecisionRefusal),
  /** Until when answers are waited for. */
  cutOff: command(Revised.extend({ answersBy: Moment }), NewRevision, DecisionRefusal),

  /** Notes that people were asked; null for all whose answer is missing. `count` of them. */
  askPeople: command(
    z.object({ id: z.uuid(), people: z.array(z.uuid()).max(500, 'tooMany').nullable() }),
    z.object({ count: z.number() }),
    ConsentRefusal,
  ),
  /** Answers of one or many, all or none, with one scan for the whole stack. */
  recordConsent: command(
    z.object({
      id: z.uuid(),
      answers: z.array(AnswerInput).min(1, 'required').max(500, 'tooMany'),
      how: AnsweredHow,
      evidence: z.file().nullable(),
    }),
    z.object({ count: z.number(), restricted: z.boolean() }),
    ConsentRefusal,
  ),
  /** A yes for what is usual, until a day; withdrawn like any other. */
  giveStanding: command(
    z.object({
      person: z.uuid(),
      by: z.uuid(),
      /** Only for a group; null for all. */
      group: z.uuid().nullable(),
      conditions: AnswerInput.shape.conditions,
      validUntil: z.iso.date('notADate'),
      how: AnsweredHow,
      evidence: z.file().nullable(),
    }),
    z.object({}),
    ConsentRefusal,
  ),
  /** Needs no reason, witness or file; access to recordings it reaches is closed in the same step. */
  withdrawConsent: command(
    z.object({
      person: z.uuid(),
      by: z.uuid(),
      reach: Reach,
      /** When they said so; null for now. */
      at: Moment.nullable(),
      /** How, and the file that proves it, where there is one. */
      method: WithdrawalMethod.nullable().default(null),
      evidence: z.file().nullable().default(null),
      note: line(300),
    }),
    z.object({ restricted: z.number() }),
    ConsentRefusal,
  ),

  /** The office no longer relies on a consent: a no from now on, like a withdrawal. */
  terminateConsent: command(
    Id.extend({ person: z.uuid(), why }),
    z.object({ restricted: z.boolean() }),
    ConsentRefusal,
  ),

  /** Says whose an answer of a platform's report is: it counts from when it was given. */
  assignUnmatched: command(
    Id.extend({ unmatched: z.uuid(), person: z.uuid() }),
    z.object({ restricted: z.boolean() }),
    UnmatchedRefusal,
  ),
  /** Says why an answer of a platform's report is nobody's of the session. */
  dismissUnmatched: command(
    Id.extend({ unmatched: z.uuid(), why }),
    z.object({}),
    UnmatchedRefusal,
  ),

  noteRecording: command(
    z.object({ id: z.uuid(), input: RecordingInput }),
    z.object({ recording: z.uuid() }),
    RecordingRefusal,
  ),
  /**
   * That a recording was made although not everybody had agreed, or on another day: restricted at once, and
   * to be deleted. One more than the request has already is kept in a request of the office's own.
   */
  reportUnclearedRecording: command(
    z.object({ id: z.uuid(), input: RecordingInput, why }),
    ReportedRecording,
    RecordingRefusal,
  ),
  /**
   * The same of a session for which nobody had asked: the office opens a request of its own, unless somebody
   * asked after all. What is kept already is not kept twice.
   */
  reportUnaskedRecording: command(
    z.object({ session: z.uuid(), input: RecordingInput, why }),
    ReportedRecording,
    RecordingRefusal,
  ),
  /**
   * Who else turned out to be in a recording, or what else of somebody; what stands there stays. Who had not
   * agreed to it ends all access.
   */
  addSeen: command(
    Revised.extend({ seen: z.array(Seen).min(1, 'required').max(500, 'tooMany') }),
    NewRevision,
    UseRefusal,
  ),
  giveAccess: command(
    Revised.extend({
      person: z.uuid(),
      /** The last day. */
      untilDay: z.iso.date('notADate'),
      /** When they signed that they will not pass it on. */
      undertakingOn: z.iso.date('notADate'),
    }),
    NewRevision,
    UseRefusal,
  ),
  closeAccess: command(Revised, NewRevision, UseRefusal),
  /** The first tick: it is removed from where it lay. */
  noteRemoved: command(Revised.extend({ method: why }), NewRevision, UseRefusal),
  /** Both ticks: removed, and purged from the bin. */
  deleteRecording: command(
    Revised.extend({ method: why, removed: z.boolean(), purged: z.boolean() }),
    NewRevision,
    UseRefusal,
  ),
  /** Somebody else has looked: it is gone. */
  checkDeletion: command(Revised, NewRevision, UseRefusal),
  /** Who withdrew can no longer be recognised in it: the restriction ends, access stays closed. */
  noteUnrecognisable: command(Revised.extend({ how: why }), NewRevision, UseRefusal),
  hold: command(
    Revised.extend({ basis: why, reviewOn: z.iso.date('notADate') }),
    NewRevision,
    UseRefusal,
  ),
  releaseHold: command(Revised, NewRevision, UseRefusal),
}
