import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Condition } from './schema.ts'

/** A thing as a row of an inventory tells it: category and model by name. '' and null for what it does not say. */
export interface ImportedItem {
  readonly tag: string
  readonly category: string
  readonly model: string
  readonly serial: string
  readonly condition: Condition | null
  readonly valueCents: number | null
  readonly boughtOn: CivilDate | null
  readonly place: string
  readonly note: string
}
