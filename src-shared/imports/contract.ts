import { z } from 'zod'
import { aside, command, query } from '#shared/commands/procedure.ts'
import { ListQuery, ListRequest, listPage } from '#shared/lists/list.ts'
import { ColumnUse } from './mapping.ts'
import { SessionRefusal } from '#shared/timetable/contract.ts'
import { ChangeGrounds } from '#shared/timetable/schema.ts'
import {
  ImportedAs,
  ImportRow,
  ImportState,
  NameOrderChoice,
  RefusedImport,
  ItemImportRow,
  NeedImportRow,
  ReportImportRow,
  SessionImportRow,
} from './schema.ts'

const Session = z.object({ session: z.uuid() })

/** What reading a file, or reading it in another way, comes to. */
const Opened = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), state: ImportState }),
  z.object({ kind: z.literal('refused'), refusal: RefusedImport }),
])

/** Why nothing was imported, whatever the list is of. */
const notImported = [
  /** The file is no longer in the office's memory: locked meanwhile, or left alone for half an hour. */
  z.object({ reason: z.literal('importGone') }),
  /** These rows are not what they were when they were shown: the register has changed. The first of them. */
  z.object({
    reason: z.literal('rowsChanged'),
    count: z.number().int(),
    rows: z.array(z.number().int()).max(100),
  }),
  z.object({ reason: z.literal('nothingToImport') }),
] as const

export const ImportRefusal = z.discriminatedUnion('reason', [
  ...notImported,
  z.object({ reason: z.literal('groupArchived') }),
])
export type ImportRefusal = z.infer<typeof ImportRefusal>

const RowNumbers = z.array(z.number().int().min(1)).max(100_000)

/** Which rows of an open import are written. Rows with a problem never are. */
export const RowsToImport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('chosen'), rows: RowNumbers }),
  /** All that the list of rows shows for a query, save some. */
  z.object({ kind: z.literal('matching'), query: ListQuery, except: RowNumbers }),
])
export type RowsToImport = z.infer<typeof RowsToImport>

export const PeopleToImport = Session.extend({
  rows: RowsToImport,
  /** Everybody of those rows is enrolled here. */
  group: z.uuid().nullable(),
})
export type PeopleToImport = z.infer<typeof PeopleToImport>

/** How many rows did what. */
export const ImportedPeople = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  enrolled: z.number().int(),
  /** Of the enrolled: who found no place and waits, and who can't be confirmed yet and stands as applied. */
  waiting: z.number().int(),
  notConfirmed: z.number().int(),
})
export type ImportedPeople = z.infer<typeof ImportedPeople>

export const SessionsImportRefusal = z.discriminatedUnion('reason', [
  ...notImported,
  ...SessionRefusal.options,
])
export type SessionsImportRefusal = z.infer<typeof SessionsImportRefusal>

/** `overrideReason`: why more may be remote than the office allows; '' where nobody says so. */
export const SessionsToImport = Session.extend({
  rows: RowsToImport,
  overrideReason: ChangeGrounds.shape.overrideReason,
})
export type SessionsToImport = z.infer<typeof SessionsToImport>

/** How many sessions came into the timetable, and how many stood there already as the list has them. */
export const ImportedSessions = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
})
export type ImportedSessions = z.infer<typeof ImportedSessions>

export const ItemsImportRefusal = z.discriminatedUnion('reason', [
  ...notImported,
  /** These rows were to be imported, and bear one tag. */
  z.object({
    reason: z.literal('duplicateTag'),
    tag: z.string(),
    rows: z.array(z.number().int()).max(100),
  }),
])
export type ItemsImportRefusal = z.infer<typeof ItemsImportRefusal>

export const ItemsToImport = Session.extend({ rows: RowsToImport })
export type ItemsToImport = z.infer<typeof ItemsToImport>

/**
 * How many things came into the inventory, and how many models with them. `counted`, `recounted`: models
 * that are only counted, new ones and changed ones; they are in none of the numbers before.
 */
export const ImportedItems = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  models: z.number().int(),
  counted: z.number().int(),
  recounted: z.number().int(),
})
export type ImportedItems = z.infer<typeof ImportedItems>

/** `group`: whose participants have answered; the one that the file was opened for. */
export const NeedsToImport = Session.extend({ rows: RowsToImport, group: z.uuid() })
export type NeedsToImport = z.infer<typeof NeedsToImport>

/** How many participants said something new, in how many answers, and how many nothing new. */
export const ImportedNeedsCounts = z.object({
  people: z.number().int(),
  answers: z.number().int(),
  unchanged: z.number().int(),
})
export type ImportedNeedsCounts = z.infer<typeof ImportedNeedsCounts>

export const ReportImportRefusal = z.discriminatedUnion('reason', [...notImported])
export type ReportImportRefusal = z.infer<typeof ReportImportRefusal>

/** `request`: about which recording people answered; the one that the report was opened for. */
export const ReportToImport = Session.extend({ rows: RowsToImport, request: z.uuid() })
export type ReportToImport = z.infer<typeof ReportToImport>

/** How many answered, how many answers wait for somebody to say whose they are, and what a no did. */
export const ImportedReportCounts = z.object({
  answers: z.number().int(),
  left: z.number().int(),
  unchanged: z.number().int(),
  /** Somebody said no to a recording that was made all the same. */
  restricted: z.boolean(),
})
export type ImportedReportCounts = z.infer<typeof ImportedReportCounts>

/** Words of the file of problem rows, in the user's language. */
const ProblemTexts = z.object({
  /** Heading of the added column. */
  heading: z.string().max(200),
  /** Names of fields by key. */
  fields: z.record(z.string().max(60), z.string().max(200)),
  /** Sentences by reason, with `{{field}}`, `{{text}}` and the finding's limits to fill in. */
  reasons: z.record(z.string().max(60), z.string().max(500)),
})

/**
 * A file is read once and stays in the office's memory, with what each of its rows would do, until
 * the import is closed, the screen is locked, its window leaves, or half an hour passes. Only what
 * a command then writes reaches the disk.
 */
export const importsContract = {
  /** `work`: names the progress in the feed. `group`: whose the sessions are that name no group, or the answers. `request`: about which recording a report tells. */
  open: aside
    .input(
      z.object({
        file: z.file(),
        target: ImportedAs,
        group: z.uuid().nullable().default(null),
        request: z.uuid().nullable().default(null),
        work: z.uuid(),
      }),
    )
    .output(Opened),
  /** Reads the file in another way. `columns: null` recognises them anew (another sheet or heading row). */
  changePlan: aside
    .input(
      Session.extend({
        work: z.uuid(),
        sheet: z.number().int().min(0),
        headingRow: z.number().int().min(1).nullable(),
        columns: z.array(ColumnUse).max(300).nullable(),
        nameOrder: NameOrderChoice,
      }),
    )
    .output(Opened),
  /** Columns: row, name and the fields; filter `verdict`; search over names, contacts and codes. */
  rows: query.input(Session.extend({ list: ListRequest })).output(listPage(ImportRow)),
  /** The rows of a timetable. Columns: row, day, group; filter `verdict`; search over all that is said. */
  sessionRows: query
    .input(Session.extend({ list: ListRequest }))
    .output(listPage(SessionImportRow)),
  /** The rows of an inventory. Columns: row, tag, model, category, place; filter `verdict`; search over all that is said. */
  itemRows: query.input(Session.extend({ list: ListRequest })).output(listPage(ItemImportRow)),
  /** The rows of answers about equipment. Columns: row, name; filter `verdict`; search over names and contacts. */
  needRows: query.input(Session.extend({ list: ListRequest })).output(listPage(NeedImportRow)),
  /** The rows of a report of consents. Columns: row, name; filter `verdict`; search over names and e-mails. */
  consentRows: query.input(Session.extend({ list: ListRequest })).output(listPage(ReportImportRow)),
  /** The problem rows as a CSV file, as they came, with a column that says why. */
  problemRows: query.input(Session.extend({ texts: ProblemTexts })).output(z.file()),
  close: aside.input(Session).output(z.object({})),
  /**
   * Writes the rows as they were judged, all in one entry of the journal. With a group, everybody of
   * those rows is enrolled too, also who is in the register unchanged.
   */
  people: command(PeopleToImport, ImportedPeople, ImportRefusal),
  /** Enters the sessions as they were judged: all of them or, where one would be refused by now, none. */
  sessions: command(SessionsToImport, ImportedSessions, SessionsImportRefusal),
  /** Enters and updates things by their tags, with the models that are new, all in one entry of the journal. */
  items: command(ItemsToImport, ImportedItems, ItemsImportRefusal),
  /** Notes the answers of participants of a group, all in one entry of the journal. */
  needs: command(NeedsToImport, ImportedNeedsCounts, ImportRefusal),
  /** Notes the answers of a video platform's report, which is kept as their proof; names that fit nobody wait. */
  consents: command(ReportToImport, ImportedReportCounts, ReportImportRefusal),
}
