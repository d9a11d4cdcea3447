import { z } from 'zod'
import { Access, ReaderBasis, ReaderLevel } from './access.ts'
import { Category } from './category.ts'
import { Missing } from './closing.ts'
import { OwnEntry } from './entries.ts'
import { InvolvedAs } from './involvement.ts'
import { IncidentPaperKind } from './papers.ts'
import { PoliceState, Suspicion } from './police.ts'
import { Classification, Minor, ReportInput, StatementText, Who } from './schema.ts'
import { IncidentState } from './state.ts'
import { StatementMode, StatementState } from './statement.ts'

/** An account by the name of whoever it belongs to. */
const Colleague = z.object({ account: z.uuid(), name: z.string() })

/** Whether a text is what was written: broken where it, or the row that holds it, is not what was stored. */
export const Integrity = z.enum(['sound', 'broken'])
export type Integrity = z.infer<typeof Integrity>

export const Involved = z.object({
  id: z.uuid(),
  who: Who,
  /** As on the day of entering. */
  name: z.string(),
  parts: z.array(InvolvedAs),
  note: z.string(),
  minor: Minor,
  /** Works or teaches here: who is alleged then is flagged, and their explanation falls under Labour Law 90. */
  staff: z.boolean(),
  /** When this was written of them, and by whom; null where that is not for the reader. */
  said: z.object({ at: z.string(), by: Colleague }).nullable(),
})
export type Involved = z.infer<typeof Involved>

/** A signed text: never edited, amended by the next version. Where it is broken and can't be opened, its texts are ''. */
export const StatementVersion = z.object({
  text: z.string(),
  language: StatementText.shape.language,
  othersPresent: z.string(),
  id: z.uuid(),
  version: z.number().int(),
  mode: StatementMode,
  signature: z.enum(['paper', 'eSignature']),
  /** Where the paper original is kept. */
  originalAt: z.string(),
  signer: z.string(),
  /** Why it was amended; '' of the first. */
  reason: z.string(),
  signedOn: z.string(),
  enteredAt: z.string(),
  enteredBy: Colleague,
  integrity: Integrity,
})
export type StatementVersion = z.infer<typeof StatementVersion>

export const Statement = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  state: StatementState,
  requestedAt: z.string(),
  requestedBy: Colleague,
  dueOn: z.string(),
  takenBy: Colleague,
  /** Labour Law 90(2): asked from an employee. */
  labourLaw: z.boolean(),
  draft: StatementText.nullable(),
  versions: z.array(StatementVersion),
  /** Who heard that it was refused, or why it can't be had. */
  witness: z.string(),
  reason: z.string(),
  settledAt: z.string().nullable(),
  /** Who entered that it was refused or can't be had. */
  settledBy: Colleague.nullable(),
  /** Of what is said of it beside its versions: a draft, why it was refused or can't be had. */
  integrity: Integrity,
})
export type Statement = z.infer<typeof Statement>

export const FileEntry = z.object({
  id: z.uuid(),
  kind: z.string(),
  at: z.string(),
  enteredAt: z.string(),
  enteredBy: Colleague,
  corrects: z.uuid().nullable(),
  /** A later entry has put it right. */
  corrected: z.boolean(),
  /** The reader may put it right. */
  mayCorrect: z.boolean(),
  /** Null where its text can't be read: it is broken or gone. */
  entry: OwnEntry.nullable(),
  integrity: Integrity,
})
export type FileEntry = z.infer<typeof FileEntry>

export const Action = z.object({
  id: z.uuid(),
  what: z.string(),
  owner: Colleague,
  dueOn: z.string(),
  addedAt: z.string(),
  addedBy: Colleague,
  doneAt: z.string().nullable(),
  doneBy: Colleague.nullable(),
  result: z.string(),
})
export type Action = z.infer<typeof Action>

/**
 * A step that leaves no entry in the file. `by`: null where it is not known any more, `to`: whom it was given
 * to.
 */
export const Handling = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('takenUp'),
    id: z.string(),
    at: z.string(),
    by: Colleague.nullable(),
  }),
  z.object({
    kind: z.enum(['passedOn', 'readerAdded']),
    id: z.string(),
    at: z.string(),
    by: Colleague.nullable(),
    to: Colleague,
  }),
  /** Somebody was put on it after it was filed. */
  z.object({
    kind: z.literal('personAdded'),
    id: z.string(),
    at: z.string(),
    by: Colleague,
    /** '' of whom nothing can be read, and of whom was struck off since: it was a mistake to name them. */
    name: z.string(),
    struckOff: z.boolean(),
  }),
  z.object({
    kind: z.literal('paperMade'),
    id: z.string(),
    at: z.string(),
    by: Colleague,
    number: z.string(),
    paper: IncidentPaperKind,
    /** Whose explanation it is of; '' of another. */
    name: z.string(),
  }),
])
export type Handling = z.infer<typeof Handling>

export const Attachment = z.object({
  id: z.uuid(),
  statement: z.uuid().nullable(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number(),
  /** SHA-256 of the file as it came. */
  sha256: z.string(),
  capturedOn: z.string().nullable(),
  source: z.string(),
  addedAt: z.string(),
  addedBy: Colleague,
})
export type Attachment = z.infer<typeof Attachment>

/** An incident as far as the reader sees it: what is not for them is null or empty. Instants are UTC text, days civil dates of Riga. */
export const IncidentFile = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  number: z.string(),
  state: IncidentState,
  filedAt: z.string(),
  filedBy: Colleague,
  /** Null: nobody who may is left to own it. */
  owner: Colleague.nullable(),
  takenUpAt: z.string().nullable(),
  access: Access,
  report: ReportInput.nullable(),
  /** The session in which it happened: Riga's day and times, the group's name. */
  session: z
    .object({ id: z.uuid(), day: z.string(), from: z.string(), to: z.string(), group: z.string() })
    .nullable(),
  /** As it is held now. */
  classification: Classification.nullable(),
  violence: z.boolean(),
  /** As they are held now; to whoever filed it and sees no more, as the report names them. */
  persons: z.array(Involved),
  /** Those whom the report names, as it names them, struck off or not. */
  filed: z.array(Involved),
  /** A minor is involved; `unknown` where somebody's age is. */
  minorInvolved: Minor,
  staffAlleged: z.boolean(),
  statements: z.array(Statement),
  entries: z.array(FileEntry),
  actions: z.array(Action),
  handling: z.array(Handling),
  attachments: z.array(Attachment),
  /** How many are kept of whom or of what nothing can be read: what is stored is not what was written. */
  unread: z.object({ persons: z.number().int(), attachments: z.number().int() }),
  police: z.object({
    state: PoliceState,
    suspicion: Suspicion.nullable(),
    /** The last day to report. */
    dueOn: z.string().nullable(),
    child: z.boolean(),
  }),
  missing: z.array(Missing),
  mayResolveOnSpot: z.boolean(),
  closedAt: z.string().nullable(),
  closedBy: Colleague.nullable(),
  closedHow: z.enum(['onSpot', 'decided']).nullable(),
  /** Broken: a red banner; prints carry a warning. */
  integrity: Integrity,
})
export type IncidentFile = z.infer<typeof IncidentFile>

/** What opening an incident answers. */
export const Opened = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), file: IncidentFile }),
  /** It is closed: opening it asks for a reason. */
  z.object({ kind: z.literal('reasonNeeded'), number: z.string() }),
  /** Nobody has sealed its key for the reader's present key pair. */
  z.object({ kind: z.literal('noKey'), number: z.string() }),
])
export type Opened = z.infer<typeof Opened>

/** A line of the list. What is sealed is null where the reader has no key or no right to it. */
export const IncidentRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: IncidentState,
  occurredOn: z.string(),
  filedAt: z.string(),
  ownerName: z.string(),
  police: PoliceState,
  /** The soonest day on which something is due; null: nothing is. */
  dueOn: z.string().nullable(),
  categories: z.array(Category).nullable(),
  persons: z.array(z.string()).nullable(),
  level: z.enum(['full', 'statements', 'filer']),
  hasKey: z.boolean(),
})
export type IncidentRow = z.infer<typeof IncidentRow>

/** An incident on the page of somebody who stands in it. */
export const PersonIncident = IncidentRow.pick({
  id: true,
  number: true,
  state: true,
  occurredOn: true,
}).extend({ parts: z.array(InvolvedAs) })
export type PersonIncident = z.infer<typeof PersonIncident>

/** `unreadable`: incidents of which it can't be read, or not be believed, who stands in them. */
export const IncidentsOfPerson = z.object({
  incidents: z.array(PersonIncident),
  unreadable: z.number().int(),
})
export type IncidentsOfPerson = z.infer<typeof IncidentsOfPerson>

/** Somebody who may read an incident. */
export const Reader = z.object({
  account: z.uuid(),
  name: z.string(),
  /** By role, as owner, or as they were named. */
  why: z.array(z.union([z.enum(['director', 'owner']), ReaderBasis])),
  level: ReaderLevel,
  /** False: the incident's key is not sealed for their present key pair. */
  hasKey: z.boolean(),
})
export type Reader = z.infer<typeof Reader>

/** A line of the access log. */
export const AccessLine = z.object({
  seq: z.number(),
  at: z.string(),
  kind: z.enum(['command', 'undo', 'read', 'denied', 'signIn', 'office']),
  action: z.string(),
  name: z.string().nullable(),
  incident: z.uuid().nullable(),
  number: z.string().nullable(),
  reason: z.string().nullable(),
})
export type AccessLine = z.infer<typeof AccessLine>
