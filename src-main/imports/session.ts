import type { ImportPlan } from '#shared/imports/mapping.ts'
import type { NameOrderChoice } from '#shared/imports/schema.ts'
import type { PassedRow } from '#shared/imports/bodyRows.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import type { JudgedPerson, ReadPerson } from './judgePeople.ts'

/** How a file is read, and what that comes to. */
export interface ImportReading {
  readonly plan: ImportPlan
  readonly nameOrder: NameOrderChoice
  /** False while too little is mapped for rows to be judged. */
  readonly ready: boolean
  readonly readings: readonly ReadPerson[]
  readonly judged: readonly JudgedPerson[]
  readonly passedOver: readonly PassedRow[]
}

/** A file that is being imported, in the office's memory only. */
export interface ImportSession {
  readonly id: string
  readonly desk: string
  readonly window: string
  readonly account: string
  readonly table: ImportTable
  reading: ImportReading
}
