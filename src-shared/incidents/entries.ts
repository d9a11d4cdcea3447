import { z } from 'zod'
import { Moment } from '#shared/recordings/schema.ts'
import { Addressee, Suspicion } from './police.ts'
import { Classification, day, line, required, why, writing } from './schema.ts'

const Id = z.uuid()
const People = z.array(Id).max(60, 'tooMany')

/**
 * What is entered into an incident's file, one entry after another and never edited: an entry that was
 * wrong is put right by another that names it in `corrects`. `persons` are the incident's own.
 */
export const Entry = z.discriminatedUnion('kind', [
  /** An addition to the report. */
  z.object({ kind: z.literal('addition'), text: required(20_000) }),
  /** What a project manager thinks should be decided. */
  z.object({
    kind: z.literal('proposal'),
    about: z.enum(['close', 'police', 'other']),
    text: required(5000),
  }),
  /** It is held to be something else than was reported. */
  z.object({ kind: z.literal('classified'), ...Classification.shape, why }),
  z.object({
    kind: z.literal('talk'),
    /** Parties apart or together. */
    together: z.boolean(),
    place: line(300),
    persons: People,
    /** Others who were there. */
    others: line(500),
    minutes: required(50_000),
    /** Why a child sat with who may have hurt them; '' otherwise. */
    jointReason: line(500),
  }),
  z.object({
    kind: z.literal('agreement'),
    points: z
      .array(z.object({ text: required(2000), by: line(200), due: day.nullable() }))
      .min(1, 'required')
      .max(50, 'tooMany'),
    /** Who signed. */
    persons: People,
    originalAt: line(200),
  }),
  z.object({ kind: z.literal('decision'), text: required(20_000), basis: line(500) }),
  z.object({
    kind: z.literal('notice'),
    person: Id,
    channel: z.enum(['inPerson', 'phone', 'email', 'post', 'other']),
    text: required(10_000),
    receipt: line(300),
  }),
  /** A party is not informed, and why. */
  z.object({ kind: z.literal('noNotice'), person: Id, why }),
])
export type Entry = z.infer<typeof Entry>

/** Entries that the office's own commands make. */
export const OwnEntry = z.discriminatedUnion('kind', [
  ...Entry.options,
  z.object({ kind: z.literal('agreedOnSpot'), text: required(10_000) }),
  z.object({ kind: z.literal('suspicion'), suspicion: Suspicion, why: writing(5000) }),
  z.object({ kind: z.literal('policeDecision'), report: z.boolean(), suspicion: Suspicion, why }),
  z.object({
    kind: z.literal('reported'),
    addressee: Addressee,
    channel: z.enum(['112', '110', 'inPerson', 'email', 'eAddress', 'post', 'other']),
    unit: line(300),
    /** Who took it. */
    officer: line(200),
    number: line(100),
    handedOver: z.array(line(300)).max(100, 'tooMany'),
  }),
  /** What came back: a number, an answer. */
  z.object({ kind: z.literal('answer'), to: Id, number: line(100), text: writing(10_000) }),
  z.object({ kind: z.literal('personRemoved'), person: Id, why }),
  z.object({ kind: z.literal('readerRemoved'), account: Id, why }),
  z.object({ kind: z.literal('closed'), text: writing(5000) }),
  z.object({ kind: z.literal('reopened'), why }),
])
export type OwnEntry = z.infer<typeof OwnEntry>

/** When it happened, and which entry it puts right. A form leaves `at` null for now. */
export const EntryInput = z.object({
  at: Moment.nullable(),
  corrects: z.uuid().nullable(),
  entry: Entry,
})
export type EntryInput = z.infer<typeof EntryInput>

export const ReportedInput = z.object({
  at: Moment.nullable(),
  addressee: Addressee,
  channel: z.enum(['112', '110', 'inPerson', 'email', 'eAddress', 'post', 'other']),
  unit: line(300),
  officer: line(200),
  number: line(100),
  handedOver: z.array(line(300).min(1, 'required')).max(100, 'tooMany'),
})
export type ReportedInput = z.infer<typeof ReportedInput>
