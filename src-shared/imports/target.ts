import type { Cell } from './cell.ts'
import type { BrokenRow } from './table.ts'

/** How often a field may be mapped: once, or in several columns that are read together. */
export type FieldColumns = 'one' | 'many'

/**
 * A field that a column can be mapped to. `headings` are what columns are called, in both
 * languages, whole questions included; letter case, accents and punctuation don't count.
 */
export interface ImportField {
  readonly key: string
  readonly columns: FieldColumns
  readonly headings: readonly string[]
  /** Words that say what a question is about: a heading that holds one, and no better match, is this field. */
  readonly about?: readonly string[]
}

/** A cell of a mapped column. */
export interface MappedCell {
  readonly heading: string
  readonly cell: Cell
}

/** A row of the file by fields: what stands in the columns mapped to each. */
export interface MappedRow {
  readonly row: number
  /** Why its cells can't be trusted, where they can't. */
  readonly broken?: BrokenRow | undefined
  cells(field: string): readonly MappedCell[]
}

/** What is wrong (or worth a look) in a row. `reason` is a key of the language files. */
export interface RowFinding {
  readonly field: string
  readonly reason: string
  /** The text of the cell that is meant. */
  readonly text?: string
  readonly limits?: Readonly<Record<string, string | number>>
}

/**
 * A row as the target understands it. The value holds whatever could be read, so that a row with
 * a problem is still recognised as somebody; it is only ever written when there are no problems.
 */
export interface RowReading<Value> {
  readonly row: number
  readonly value: Value
  readonly problems: readonly RowFinding[]
  readonly warnings: readonly RowFinding[]
}

/** One field in which a row differs from the record it belongs to; both as texts for the screen. */
export interface FieldChange {
  readonly field: string
  readonly from: string
  readonly to: string
}

/** What a reader has to know besides the rows. */
export interface ReadingCircumstances {
  /** As `2026-11-23`, for rules such as "not born yet". */
  readonly today: string
  /** How full names in one column are written, where somebody has said so. */
  readonly nameOrder?: 'givenFirst' | 'familyFirst'
}

/** What a list is imported into. The machine knows tables and headings; a target knows its fields and how their cells are read. */
export interface ImportTarget<Value> {
  readonly key: string
  readonly fields: readonly ImportField[]
  /** At least one of these groups must be mapped completely before rows can be judged. */
  readonly needs: readonly (readonly string[])[]
  /** Headings of columns that are known and left out: running numbers, time stamps. */
  readonly leftOut: readonly string[]
  /** Words that make a heading speak of somebody or something else: „vecāku tālrunis”. */
  readonly foreign: readonly string[]
  /**
   * Takes another look at which field a column should be, now that all are known: „Vārds” alone
   * holds full names. Gets and gives one field key (or null) per column.
   */
  settle?(fields: readonly (string | null)[]): readonly (string | null)[]
  /** Looks at all rows once (column-wide evidence) and gives what reads a single one. */
  reader(
    rows: Iterable<MappedRow>,
    circumstances: ReadingCircumstances,
  ): (row: MappedRow) => RowReading<Value>
}

/** When a row and a record of the register, or two rows, are the same thing. */
export interface RecordMatching<Value> {
  /** Texts that are equal for rows (and records) that may be the same thing. */
  identities(value: Value): readonly string[]
  /** Whether something says that two with a common identity are not the same after all. */
  differ(one: Value, other: Value): boolean
  /** What the row would change in the record. Empty cells change nothing. */
  compare(current: Value, incoming: Value): readonly FieldChange[]
}
