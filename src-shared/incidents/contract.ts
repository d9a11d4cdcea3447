import { z } from 'zod'
import { auditedRead, command, query, Revised } from '#shared/commands/procedure.ts'
import { listPage, ListRequest } from '#shared/lists/list.ts'
import { Moment } from '#shared/recordings/schema.ts'
import { ReaderLevel } from './access.ts'
import { EntryInput, ReportedInput } from './entries.ts'
import { AccessLine, IncidentRow, IncidentsOfPerson, Opened, Reader } from './file.ts'
import { IncidentPaperOf, IncidentPaperRow } from './papers.ts'
import { Suspicion } from './police.ts'
import { IncidentRefusal } from './refusals.ts'
import {
  AmendmentText,
  AttachmentInput,
  day,
  InvolvedInput,
  line,
  Minor,
  OpenReason,
  PolicyInput,
  ReportInput,
  required,
  StatementText,
  why,
  writing,
} from './schema.ts'
import { StatementMode } from './statement.ts'

const Id = z.object({ id: z.uuid() })
const NewRevision = z.object({ revision: z.number() })
const Made = NewRevision.extend({ made: z.uuid() })
/** Why a closed one is looked into; nothing of one is given out without. Null of one that is open. */
const reason = OpenReason.nullable().default(null)
const Looked = Id.extend({ reason })
const OfStatement = Revised.extend({ statement: z.uuid() })
const Account = Revised.extend({ account: z.uuid() })

/** The key of an incident was changed, or not: copies made before stay readable with the old one. */
const Rekeyed = NewRevision.extend({
  keyChanged: z.boolean(),
  oldBackups: z.literal('stillReadable'),
})

/**
 * What can be asked of incidents (procedure 000, 11–12.2; 001, 19). To whoever may not read one it
 * does not exist. Reads leave an entry in the journal.
 */
export const incidentsContract = {
  list: auditedRead.input(ListRequest).output(listPage(IncidentRow)),
  /** How many are open, and how many have something overdue, of those the actor may read. */
  counts: query.output(z.object({ open: z.number(), overdue: z.number() })),
  /** Incidents in which a person stands, as far as the actor may read them; for others there are none. */
  ofPerson: auditedRead.input(z.object({ person: z.uuid() })).output(IncidentsOfPerson),
  get: auditedRead.input(Id.extend({ reason: OpenReason.nullable() })).output(Opened),
  attachment: auditedRead.input(Looked.extend({ attachment: z.uuid() })).output(z.file()),
  /** Papers that were made of it, as far as the reader sees what they are of; oldest first. */
  papers: auditedRead.input(Looked).output(z.array(IncidentPaperRow)),
  /** A paper as it was made. `name` of the file holds its number, never a person's name. */
  paperFile: auditedRead
    .input(Looked.extend({ paper: z.uuid(), way: z.enum(['look', 'print', 'save']) }))
    .output(z.file()),
  /**
   * A paper as it would be made now, without a number. Only an explanation that is to be signed leaves
   * the office so, printed or saved.
   */
  previewPaper: auditedRead
    .input(
      Looked.extend({
        paper: IncidentPaperOf,
        way: z.enum(['look', 'print', 'save']).default('look'),
      }),
    )
    .output(z.file()),
  readers: auditedRead.input(Id).output(z.array(Reader)),
  /** Who looked, printed, exported or was refused, newest first; of one incident or of all. */
  accessLog: auditedRead
    .input(
      z.object({
        id: z.uuid().nullable(),
        before: z.number().int().nullable(),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(z.array(AccessLine)),
  /** Incidents whose key is not with exactly those who may read it; the actor can put those right that they open. */
  keysAmiss: query.output(z.object({ missing: z.number(), surplus: z.number() })),
  policy: query.output(PolicyInput.extend({ revision: z.number().int() })),
  /** Colleagues who can be asked to read or own an incident. */
  colleagues: query.output(
    z.array(z.object({ account: z.uuid(), name: z.string(), levels: z.array(ReaderLevel) })),
  ),

  changePolicy: command(
    z.object({ revision: z.number().int(), input: PolicyInput }),
    NewRevision,
    IncidentRefusal,
  ),
  /**
   * Writes an incident down. It is not yet a report to anybody outside. With `agreedOnSpot` it is
   * closed in the same step. `reads`: whether the writer can open it from now on; `owned`: whether
   * somebody who may is there to look after it; `reportBy`: the day by which the police question ends.
   */
  file: command(
    z.object({
      report: ReportInput,
      persons: z.array(InvolvedInput).max(60, 'tooMany'),
      agreedOnSpot: writing(10_000).min(1, 'required').nullable(),
    }),
    Id.extend({
      number: z.string(),
      reads: z.boolean(),
      owned: z.boolean(),
      reportBy: z.string().nullable(),
    }),
    IncidentRefusal,
  ),
  takeUp: command(Revised, NewRevision, IncidentRefusal),
  /** Adds an entry to the file: an addition, a talk, an agreement, a decision, a notice, … */
  enter: command(Revised.extend({ input: EntryInput }), Made, IncidentRefusal),
  addPerson: command(Revised.extend({ input: InvolvedInput }), Made, IncidentRefusal),
  /**
   * Their birth date is read anew from the register. `minor`: of somebody from outside, as far as the
   * office knows now; null for as it was.
   */
  changePerson: command(
    Revised.extend({
      person: z.uuid(),
      parts: InvolvedInput.shape.parts,
      note: line(500),
      /** Who somebody from outside turned out to be: a person of the register. */
      known: z.uuid().nullable().default(null),
      minor: Minor.nullable().default(null),
    }),
    NewRevision,
    IncidentRefusal,
  ),
  /** Entered by mistake: the entry stays in the file with the reason. */
  removePerson: command(Revised.extend({ person: z.uuid(), why }), NewRevision, IncidentRefusal),

  /** Asks one of the persons for an explanation; `dueOn` null for the office's usual days. */
  requestStatement: command(
    Revised.extend({
      person: z.uuid(),
      dueOn: day.nullable(),
      /** Who takes it; null: the actor. They must be able to read it. */
      takenBy: z.uuid().nullable(),
    }),
    Made,
    IncidentRefusal,
  ),
  writeStatement: command(
    OfStatement.extend({ input: StatementText }),
    NewRevision,
    IncidentRefusal,
  ),
  /** A handwritten one is signed with its scan kept with it; it needs no text beside. */
  signStatement: command(
    OfStatement.extend({
      mode: StatementMode,
      signature: z.enum(['paper', 'eSignature']),
      originalAt: line(200),
      signedOn: day.nullable(),
    }),
    NewRevision,
    IncidentRefusal,
  ),
  /** One that is written by hand is amended with another scan kept with it; it needs no text beside. */
  amendStatement: command(
    OfStatement.extend({
      input: AmendmentText,
      reason: why,
      signer: line(200).min(1, 'required'),
      signature: z.enum(['paper', 'eSignature']),
      originalAt: line(200),
      signedOn: day.nullable(),
    }),
    NewRevision,
    IncidentRefusal,
  ),
  refuseStatement: command(
    OfStatement.extend({ witness: line(200), reason: line(500), at: Moment.nullable() }),
    NewRevision,
    IncidentRefusal,
  ),
  giveUpStatement: command(OfStatement.extend({ reason: why }), NewRevision, IncidentRefusal),

  addAction: command(
    Revised.extend({ what: required(2000), owner: z.uuid('required'), dueOn: day }),
    Made,
    IncidentRefusal,
  ),
  finishAction: command(
    Revised.extend({ action: z.uuid(), result: line(500) }),
    NewRevision,
    IncidentRefusal,
  ),
  attach: command(Revised.extend({ input: AttachmentInput }), Made, IncidentRefusal),

  /** Makes a paper of it, numbered and kept sealed; a broken file prints with a warning. */
  makePaper: command(
    Revised.extend({ paper: IncidentPaperOf, reason }),
    Made.extend({ number: z.string() }),
    IncidentRefusal,
  ),

  suspectOffence: command(
    Revised.extend({ suspicion: Suspicion, why: writing(5000) }),
    NewRevision,
    IncidentRefusal,
  ),
  /** Whether it is reported, by who decides; the reason is written either way. */
  decidePolice: command(
    Revised.extend({ report: z.boolean(), suspicion: Suspicion, why }),
    NewRevision,
    IncidentRefusal,
  ),
  noteReported: command(Revised.extend({ input: ReportedInput }), Made, IncidentRefusal),
  /** What came back to a report, by its entry: the number may come later. */
  noteAnswer: command(
    Revised.extend({
      to: z.uuid(),
      at: Moment.nullable(),
      number: line(100),
      text: writing(10_000),
    }),
    Made,
    IncidentRefusal,
  ),

  close: command(Revised.extend({ text: writing(5000) }), NewRevision, IncidentRefusal),
  resolveOnSpot: command(
    Revised.extend({ agreed: required(10_000) }),
    NewRevision,
    IncidentRefusal,
  ),
  reopen: command(Revised.extend({ why }), NewRevision, IncidentRefusal),

  /** Somebody else owns it. */
  passOn: command(Account, NewRevision, IncidentRefusal),
  addReader: command(
    Account.extend({ level: z.enum(['full', 'statements']) }),
    NewRevision,
    IncidentRefusal,
  ),
  /** Ends somebody's reading, the filer's too: the incident gets a new key. Old backups stay readable to them. */
  removeReader: command(Account.extend({ why }), Rekeyed, IncidentRefusal),
  /** Gives keys to whoever may read and has none, and new keys where somebody has one who may not. */
  mendKeys: command(
    z.object({}),
    z.object({ sealed: z.number(), rekeyed: z.number() }),
    IncidentRefusal,
  ),
  /** A lost key: with the office's recovery key the incidents one may read are sealed for one's new pair. */
  recoverKeys: command(
    z.object({ recoveryKey: z.string().max(200) }),
    z.object({ sealed: z.number() }),
    IncidentRefusal,
  ),
}
