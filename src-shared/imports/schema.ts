import { z } from 'zod'
import { NeedAnswer } from '#shared/equipment/needs.ts'
import { Condition, NeedKind } from '#shared/equipment/schema.ts'
import { ImportPlan } from './mapping.ts'

const limit = z.number()

/** Why a file is not read at all (`FileRefusal` of `table.ts`, as it goes over the wire). */
export const RefusedImport = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('empty') }),
  z.object({
    reason: z.literal('notATable'),
    found: z.enum([
      'oldExcel',
      'pdf',
      'image',
      'html',
      'richText',
      'xml',
      'archive',
      'document',
      'binary',
    ]),
  }),
  z.object({ reason: z.literal('encrypted') }),
  z.object({ reason: z.literal('damaged') }),
  z.object({
    reason: z.literal('suspicious'),
    found: z.enum(['entities', 'unpacksTooFar', 'pathNames']),
  }),
  z.object({ reason: z.literal('quotesUnbalanced'), row: z.number() }),
  z.object({ reason: z.literal('tooLarge'), limit }),
  z.object({ reason: z.literal('tooManyRows'), limit }),
  z.object({ reason: z.literal('tooManyColumns'), limit }),
  z.object({ reason: z.literal('cellTooLong'), limit }),
  z.object({ reason: z.literal('tooManySheets'), limit }),
  z.object({ reason: z.literal('tooSlow'), limit }),
  z.object({ reason: z.literal('cancelled') }),
])
export type RefusedImport = z.infer<typeof RefusedImport>

export const VerdictKind = z.enum(['new', 'update', 'unchanged', 'problem'])
export type VerdictKind = z.infer<typeof VerdictKind>

/** How full names in one column are read: as the names themselves tell, or as somebody said. */
export const NameOrderChoice = z.enum(['automatic', 'givenFirst', 'familyFirst'])
export type NameOrderChoice = z.infer<typeof NameOrderChoice>

/** What is wrong (or worth a look) in a row; `reason` is a key of the language files. */
export const Finding = z.object({
  field: z.string(),
  reason: z.string(),
  text: z.string().optional(),
  limits: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export type Finding = z.infer<typeof Finding>

/** A row of the file, judged. `id` is the row's number as text, for lists; nothing of it is stored yet. */
const judged = {
  id: z.string(),
  row: z.number().int(),
  verdict: VerdictKind,
  problems: z.array(Finding),
  warnings: z.array(Finding),
}

const Change = z.object({ field: z.string(), from: z.string(), to: z.string() })

/** A row of a list of people, judged. */
export const ImportRow = z.object({
  ...judged,
  /** What an update changes; a stored personal code is masked. */
  changes: z.array(Change),
  /** Whom of the register the row is. */
  match: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string().nullable(),
  personalCode: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  town: z.string(),
  postcode: z.string(),
  preferredLocker: z.string(),
  note: z.string(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** A row of a timetable, judged; texts as they were read, '' for nothing. */
export const SessionImportRow = z.object({
  ...judged,
  day: z.string(),
  from: z.string(),
  to: z.string(),
  group: z.string(),
  module: z.string(),
  kind: z.string(),
  mode: z.string(),
  room: z.string(),
  link: z.string(),
  topic: z.string(),
  teachers: z.string(),
  /** Whom alone a consultation is for. */
  people: z.string(),
  /** What an update changes; kind and mode are words of the schema. */
  changes: z.array(Change),
})
export type SessionImportRow = z.infer<typeof SessionImportRow>

/** A row of an inventory, judged; texts as they were read, '' and null for nothing. */
export const ItemImportRow = z.object({
  ...judged,
  tag: z.string(),
  category: z.string(),
  model: z.string(),
  serial: z.string(),
  condition: Condition.nullable(),
  valueCents: z.number().int().nullable(),
  boughtOn: z.string().nullable(),
  place: z.string(),
  note: z.string(),
  /** How many there are: where the row has no tag, of a model that is only counted. */
  quantity: z.number().int().nullable(),
  parts: z.array(z.string()),
  /** What an update changes; the condition is a word of the schema, the value are cents. */
  changes: z.array(Change),
})
export type ItemImportRow = z.infer<typeof ItemImportRow>

/** What a participant answered about their equipment, judged; '' for what the row does not say. */
export const NeedImportRow = z.object({
  ...judged,
  /** Who of the group it is. */
  match: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  answers: z.array(z.object({ kind: NeedKind, answer: NeedAnswer })),
  /** What an update changes: kinds and answers are words of the schema, '' for what was not asked. */
  changes: z.array(Change),
})
export type NeedImportRow = z.infer<typeof NeedImportRow>

/** An answer of a video platform's report, judged; '' for what the row does not say. */
export const ReportImportRow = z.object({
  ...judged,
  /** Who of the session it is; null where that is left to be settled. */
  match: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  name: z.string(),
  email: z.string(),
  answer: z.enum(['given', 'refused']),
  /** The instant; '' where it could not be read. */
  at: z.string(),
  /** What an update changes: from how they stood to what they say. */
  changes: z.array(Change),
})
export type ReportImportRow = z.infer<typeof ReportImportRow>

/** A row of the file as it stands there, cells cut to what a screen shows. */
export const SampleRow = z.object({ row: z.number().int(), cells: z.array(z.string()) })

/** What a list is imported as. */
export const ImportedAs = z.enum(['people', 'sessions', 'items', 'needs', 'consents'])
export type ImportedAs = z.infer<typeof ImportedAs>

/** A file being imported: how it is read, and what would happen with its rows. */
export const ImportState = z.object({
  session: z.uuid(),
  as: ImportedAs,
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  plan: ImportPlan,
  nameOrder: NameOrderChoice,
  /** False while too little is mapped: nothing is judged then. */
  ready: z.boolean(),
  /** The first rows of the sheet, where its headings stand. */
  top: z.array(SampleRow),
  /** The first records below the headings. */
  sample: z.array(SampleRow),
  counts: z.record(VerdictKind, z.number().int()),
  /** Lines that are no records: how many of each kind, and the first of them. */
  passedOver: z.object({
    count: z.number().int(),
    first: z.array(
      z.object({
        row: z.number().int(),
        why: z.enum(['title', 'blank', 'footer', 'repeatedHeadings']),
        text: z.string(),
      }),
    ),
  }),
})
export type ImportState = z.infer<typeof ImportState>
