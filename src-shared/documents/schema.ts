import { z } from 'zod'
import { GroupPaperKind } from './groupPaper.ts'
import { Reception } from './receipt.ts'

/** Acts of handing equipment over and of giving it back. */
export const ActKind = z.enum(['handoverAct', 'returnAct'])
export type ActKind = z.infer<typeof ActKind>

/** Papers of a request that a session be recorded, and of the consents it needs. */
export const RecordingPaperKind = z.enum([
  'recordingRequest',
  'consentForm',
  'consentWithdrawal',
  'consentReceipt',
  'consentList',
  'deletionRecord',
])
export type RecordingPaperKind = z.infer<typeof RecordingPaperKind>

/** Kinds of paper the office keeps; each has a number series of its own. */
export const PaperKind = z.enum([
  'informationSheet',
  ...GroupPaperKind.options,
  ...ActKind.options,
  'manifest',
  'deliveryReceipt',
  ...RecordingPaperKind.options,
  /** What was erased of a person, without their data. */
  'erasureRecord',
])
export type PaperKind = z.infer<typeof PaperKind>

/** `void` (anulēts): the making was taken back. Its number stays spent. */
export const PaperState = z.enum(['valid', 'void'])
export type PaperState = z.infer<typeof PaperState>

/** Whose information sheets: of everyone who takes part in a group, or of one participant. */
export const SheetsOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), group: z.uuid() }),
  z.object({ kind: z.literal('participant'), group: z.uuid(), person: z.uuid() }),
])
export type SheetsOf = z.infer<typeof SheetsOf>

/** What a sheet had to leave out because the office does not know it. */
export const SheetGap = z.enum([
  'institutionNumber',
  'institutionAddress',
  'institutionPhone',
  'institutionEmail',
  'procedure',
  'groupDates',
  'teacher',
  'teacherChannel',
  'manager',
  'contactPhone',
])
export type SheetGap = z.infer<typeof SheetGap>

/** What whoever prints should know of the sheets before they hand them out. */
export const SheetRemarks = z.object({
  gaps: z.array(SheetGap),
  /** Letters that the shipped fonts lack; `�` stands in their place. */
  missingLetters: z.array(z.string()),
  /** Somebody's sheet is longer than the two sides of one leaf; its row in the register has the pages. */
  overLeaf: z.boolean(),
})
export type SheetRemarks = z.infer<typeof SheetRemarks>

/** A paper of a run. `unchanged`: it said the same before, so it keeps its number. */
export const MadePaper = z.object({
  id: z.uuid(),
  person: z.uuid(),
  number: z.string(),
  state: z.enum(['made', 'unchanged']),
})
export type MadePaper = z.infer<typeof MadePaper>

/** A paper of a group that was made. `unchanged`: the last one said the same, so it stays that one. */
export const MadeGroupPaper = MadePaper.omit({ person: true })
export type MadeGroupPaper = z.infer<typeof MadeGroupPaper>

/** A row of the register of papers; names are '' where there is nobody or no group. */
export const PaperRow = z.object({
  id: z.uuid(),
  kind: PaperKind,
  number: z.string(),
  state: PaperState,
  reception: Reception,
  person: z.uuid().nullable(),
  personName: z.string(),
  group: z.uuid().nullable(),
  groupName: z.string(),
  pages: z.number().int(),
  madeAt: z.string(),
  madeBy: z.string(),
})
export type PaperRow = z.infer<typeof PaperRow>

/** Why a paper no longer is the one to hand out; `since` is an instant, null where it is not known. */
export const Outdated = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('outdated'), since: z.string().nullable() }),
  /** A newer one was made for the same person and group. */
  z.object({ kind: z.literal('replaced'), by: z.object({ id: z.uuid(), number: z.string() }) }),
])
export type Outdated = z.infer<typeof Outdated>

/** The last paper of its kind of a group, when it no longer says what is so. */
export const OutdatedGroupPaper = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: GroupPaperKind,
})
export type OutdatedGroupPaper = z.infer<typeof OutdatedGroupPaper>

/** What was done with a paper. `reprinted`: printed again under the same number. */
export const PaperEvent = z.object({
  id: z.uuid(),
  kind: z.enum(['printed', 'saved', 'reprinted']),
  at: z.string(),
  by: z.string(),
})
export type PaperEvent = z.infer<typeof PaperEvent>
