import type { ImportedItem } from '#shared/equipment/importedItem.ts'
import type { ImportedNeeds } from '#shared/equipment/importedNeeds.ts'
import type { PassedRow } from '#shared/imports/bodyRows.ts'
import type { ImportPlan } from '#shared/imports/mapping.ts'
import type { NameOrderChoice } from '#shared/imports/schema.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import type { RowReading } from '#shared/imports/target.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ImportedPerson } from '#shared/people/importedPerson.ts'
import type { ImportedSession } from '#shared/timetable/importTarget.ts'
import type { JudgedNeeds } from './judgeNeeds.ts'
import type { JudgedReport } from './judgeReport.ts'
import type { ReportedAnswer } from '#shared/recordings/reportImportTarget.ts'
import type { Evidence } from '#main/recordings/evidence.ts'

/** How a file is read, and what that comes to. */
export interface ImportReading<Value, Judged extends JudgedRow<Value> = JudgedRow<Value>> {
  readonly plan: ImportPlan
  readonly nameOrder: NameOrderChoice
  /** False while too little is mapped for rows to be judged. */
  readonly ready: boolean
  readonly readings: readonly RowReading<Value>[]
  readonly judged: readonly Judged[]
  readonly passedOver: readonly PassedRow[]
}

/**
 * What a file is taken for: people, things, sessions of which those that name no group are `group`'s, or
 * what participants of a group answered about their equipment, or a video platform's report of who agreed
 * to be recorded.
 */
export type ListKind =
  | { readonly as: 'people' | 'items' }
  | { readonly as: 'sessions'; readonly group: string | null }
  | { readonly as: 'needs'; readonly group: string }
  | { readonly as: 'consents'; readonly request: string; readonly evidence: Evidence }

/** What was read from a file. */
export type ImportedList =
  | { readonly as: 'people'; readonly reading: ImportReading<ImportedPerson> }
  | { readonly as: 'items'; readonly reading: ImportReading<ImportedItem> }
  | {
      readonly as: 'sessions'
      readonly group: string | null
      readonly reading: ImportReading<ImportedSession>
    }
  | {
      readonly as: 'needs'
      readonly group: string
      readonly reading: ImportReading<ImportedNeeds, JudgedNeeds>
    }
  | {
      readonly as: 'consents'
      readonly request: string
      readonly evidence: Evidence
      readonly reading: ImportReading<ReportedAnswer, JudgedReport>
    }

/** A file that is being imported, in the office's memory only. */
export interface ImportSession {
  readonly id: string
  readonly desk: string
  readonly window: string
  readonly account: string
  readonly table: ImportTable
  list: ImportedList
}
