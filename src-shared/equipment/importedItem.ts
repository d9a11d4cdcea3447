import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Condition } from './schema.ts'

/**
 * A thing as a row of an inventory tells it: category and model by name. '' and null for what it does
 * not say. A row without a tag and with a quantity tells of things that are only counted.
 */
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
  /** How many there are. */
  readonly quantity: number | null
  /** The parts that belong to it. */
  readonly parts: readonly string[]
}

/** A row of things that bear no tags, of which the office knows how many it has. */
export interface CountedRow extends ImportedItem {
  readonly quantity: number
}

export const isCounted = (value: ImportedItem): value is CountedRow =>
  value.tag === '' && value.quantity !== null
