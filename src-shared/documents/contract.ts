import { z } from 'zod'
import { FieldProblem } from '#shared/commands/outcome.ts'
import { command, noRefusal, query } from '#shared/commands/procedure.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import { Language } from '#shared/people/schema.ts'
import { GroupPaperOf } from './groupPaper.ts'
import { PaperText, PaperTextInput, PaperTextOf } from './paperText.ts'
import { PaperReceipt, ReceiptInput } from './receipt.ts'
import { mostPacked } from './rules.ts'
import {
  MadeGroupPaper,
  MadePaper,
  Outdated,
  OutdatedGroupPaper,
  PaperEvent,
  PaperRow,
  SheetRemarks,
  SheetsOf,
} from './schema.ts'

/** A PDF on its way to the screen. */
const Pdf = z.instanceof(Blob)
const refused = <R extends z.ZodType>(refusal: R) => z.object({ ok: z.literal(false), refusal })

/** The group has nobody who takes part. */
const nobody = z.object({ reason: z.literal('nobody') })
/** The stored file is not what was stored: its bytes do not fit their hash. */
const fileDamaged = z.object({ reason: z.literal('fileDamaged') })
/** It went with the data of somebody whom it named. */
const fileErased = z.object({ reason: z.literal('fileErased') })
/** Only the director gives it out. Why is not said: of a minor's paper it would tell whose data is restricted. */
const withheld = z.object({ reason: z.literal('withheld') })

export const SheetsRefusal = z.discriminatedUnion('reason', [
  nobody,
  /** While the sheets were made somebody of them was merged with another or left the group; nothing is kept. */
  z.object({ reason: z.literal('peopleChanged') }),
])
export type SheetsRefusal = z.infer<typeof SheetsRefusal>

/** Why a paper of a group would be empty. */
export const GroupPaperRefusal = z.discriminatedUnion('reason', [
  nobody,
  /** Nobody takes part or has finished: there is nobody to give a certificate. */
  z.object({ reason: z.literal('nobodyEntitled') }),
  /** The group has no planned session. */
  z.object({ reason: z.literal('noSessions') }),
  z.object({ reason: z.literal('noSessionsInPeriod') }),
])
export type GroupPaperRefusal = z.infer<typeof GroupPaperRefusal>

export const PrintRunRefusal = z.discriminatedUnion('reason', [
  /** What these papers say has changed since they were made; making them anew gives new numbers. */
  z.object({ reason: z.literal('changedSince'), people: z.array(z.string()) }),
  /** The papers are not information sheets of one group, all valid. */
  z.object({ reason: z.literal('notOneGroup') }),
  /** Somebody would get two: they stood in the group twice until their records were merged. */
  z.object({ reason: z.literal('oneTwice'), people: z.array(z.string()) }),
])
export type PrintRunRefusal = z.infer<typeof PrintRunRefusal>

export const ReceiptRefusal = z.discriminatedUnion('reason', [
  /** None of the papers is valid: what was taken back is received by nobody. */
  z.object({ reason: z.literal('noneValid') }),
])
export type ReceiptRefusal = z.infer<typeof ReceiptRefusal>

export const ScanRefusal = z.discriminatedUnion('reason', [
  /** The file is no PDF, picture or container of signatures, whatever its name says. */
  z.object({ reason: z.literal('notAScan') }),
  /** `most` in bytes. */
  z.object({ reason: z.literal('scanTooLarge'), most: z.number().int() }),
  /** Somebody took the receipt away meanwhile. */
  z.object({ reason: z.literal('receiptGone') }),
])
export type ScanRefusal = z.infer<typeof ScanRefusal>

export const PaperTextRefusal = z.discriminatedUnion('reason', [
  /** The sheet has no such text: a window of another edition of the program asks. */
  z.object({ reason: z.literal('unknownText') }),
])
export type PaperTextRefusal = z.infer<typeof PaperTextRefusal>

const OfReceipt = z.object({ paper: z.uuid(), receipt: z.uuid() })

const SomePapers = z.array(z.uuid()).min(1).max(mostPacked)
const Papers = z.array(z.uuid()).min(1).max(5000)

export const documentsContract = {
  /** The sheets as they would be made now, without numbers for the new ones. Nothing is kept. */
  previewSheets: query.input(SheetsOf).output(
    z.union([
      z.object({
        ok: z.literal(true),
        pdf: Pdf,
        pages: z.number().int(),
        copies: z.number().int(),
        remarks: SheetRemarks,
      }),
      refused(z.discriminatedUnion('reason', [nobody])),
    ]),
  ),
  /**
   * Makes the sheets: each gets a number and is kept as it is. A sheet that says what its last one
   * said stays that one, with its number.
   */
  makeSheets: command(
    z.object({ of: SheetsOf }),
    z.object({ papers: z.array(MadePaper), remarks: SheetRemarks }),
    SheetsRefusal,
  ),
  /** A paper of a group as it would be made now. `number`: that of the last one, which says the same. */
  previewGroupPaper: query.input(GroupPaperOf).output(
    z.union([
      z.object({
        ok: z.literal(true),
        pdf: Pdf,
        pages: z.number().int(),
        number: z.string().nullable(),
        missingLetters: z.array(z.string()),
      }),
      refused(GroupPaperRefusal),
    ]),
  ),
  /** Makes it: it gets a number and is kept as it is, unless the last one says the same. */
  makeGroupPaper: command(z.object({ of: GroupPaperOf }), MadeGroupPaper, GroupPaperRefusal),
  /** One PDF of several sheets of a group, in Latvian order, for the printer. */
  printRun: query
    .input(z.object({ papers: Papers }))
    .output(
      z.union([
        z.object({ ok: z.literal(true), pdf: Pdf, name: z.string(), pages: z.number().int() }),
        refused(PrintRunRefusal),
      ]),
    ),
  /** Columns: number, kind, person, group, madeAt, by, pages, state, reception. `person` and `group` take ids as a set. */
  list: query.input(ListRequest).output(listPage(PaperRow)),
  get: query.input(z.object({ id: z.uuid() })).output(
    PaperRow.extend({
      events: z.array(PaperEvent),
      receipts: z.array(PaperReceipt),
      /** Null for one that says what is so. */
      outdated: Outdated.nullable(),
    }),
  ),
  /** Whose last sheet of the group no longer says what is so, in Latvian order. */
  outdatedSheets: query
    .input(z.object({ group: z.uuid() }))
    .output(z.array(z.object({ person: z.uuid(), name: z.string(), paper: z.uuid() }))),
  /** Which last papers of the group, other than sheets, no longer say what is so. */
  outdatedGroupPapers: query
    .input(z.object({ group: z.uuid() }))
    .output(z.array(OutdatedGroupPaper)),
  /** The paper itself, as it was kept. `name` holds its number, never a person's name. */
  file: query
    .input(z.object({ id: z.uuid() }))
    .output(
      z.union([
        z.object({ ok: z.literal(true), pdf: Pdf, name: z.string() }),
        refused(z.discriminatedUnion('reason', [fileDamaged, fileErased, withheld])),
      ]),
    ),
  /** Several papers as they were kept, each a PDF named by its number, in a ZIP. */
  files: query
    .input(z.object({ papers: SomePapers }))
    .output(
      z.union([
        z.object({ ok: z.literal(true), zip: z.file() }),
        refused(
          z.discriminatedUnion('reason', [
            fileDamaged,
            fileErased,
            withheld.extend({ numbers: z.array(z.string()) }),
          ]),
        ),
      ]),
    ),
  /** Information sheets as e-mail messages to open in a mail program; null where nobody of them has an address. */
  mailFile: query.input(z.object({ papers: SomePapers })).output(z.file().nullable()),
  /** Notes how the chosen papers were received; voided ones are left out. `first`: the receipt of the first. */
  noteReceipts: command(
    z.object({ selection: Selection, input: ReceiptInput }),
    z.object({ count: z.number(), first: z.uuid() }),
    ReceiptRefusal,
  ),
  removeReceipt: command(z.object({ id: z.uuid(), paper: z.uuid() }), z.object({}), noRefusal),
  /** Keeps a signed paper's scan with its receipt. */
  keepScan: command(OfReceipt.extend({ file: z.file() }), z.object({}), ScanRefusal),
  /** The scan of a receipt; no file where there is none, or what was kept is damaged. */
  scan: query
    .input(OfReceipt)
    .output(
      z.union([z.object({ ok: z.literal(true), file: z.file().nullable() }), refused(withheld)]),
    ),
  /** The fixed texts of the information sheet, in the order it has them. */
  texts: query.input(z.object({ language: Language })).output(z.array(PaperText)),
  /** A sample sheet with this text as it is typed; `problem` where it can't stand there. */
  previewText: query
    .input(PaperTextOf.extend(PaperTextInput.shape))
    .output(
      z.union([
        z.object({ ok: z.literal(true), pdf: Pdf }),
        z.object({ ok: z.literal(false), problem: FieldProblem }),
      ]),
    ),
  /** Words a text; the program's own text brings that back. `revision`: as seen, null while the program's stood. */
  changeText: command(
    PaperTextOf.extend(PaperTextInput.shape).extend({
      revision: z.number().int().min(1).nullable(),
    }),
    z.object({ revision: z.number().int().nullable() }),
    PaperTextRefusal,
  ),
  /** Writes down that papers went to the printer or into a file; printing again is a reprint. */
  notePapers: command(
    z.object({ papers: Papers, kind: z.enum(['printed', 'saved']) }),
    z.object({ count: z.number() }),
    noRefusal,
  ),
}
