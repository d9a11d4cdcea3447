import type { ReactNode } from 'react'

export type FilterOption = { value: string; label: string }

/** Which control stands in the filter row; it makes the `ListFilter` of the same kind. */
export type FilterControl =
  | { kind: 'text' }
  | { kind: 'set'; options: readonly FilterOption[] }
  | { kind: 'dates' }
  /** `per`: how many of the office's units one of the shown ones has (100 cents a euro); 1 by itself. */
  | { kind: 'numbers'; per?: number }
  | { kind: 'yesNo'; yes?: string; no?: string }

/** What is known of a column apart from its cells. Titles and labels are texts in the user's language. */
export type ColumnInfo = {
  /** The column's name in `ListQuery.sort` and `ListQuery.filters`. */
  key: string
  title: string
  /** Pixels, until the user chooses another width. */
  width: number
  /** Takes the room that is left over, until the user gives it a width. */
  grow?: boolean
  sortable?: boolean
  filter?: FilterControl
  align?: 'start' | 'end'
  /** Figures of one width; numbers at the end and dates have them anyway. */
  figures?: boolean
  /** Not shown until chosen. */
  hidden?: boolean
  /** Can't be hidden (the name by which a row is known). */
  required?: boolean
  /** How the sum over all that match looks in the foot; the office's list adds the column of this key up. */
  total?: (value: number) => ReactNode
}

/** A column of a record table over rows of one kind. */
export type RecordColumn<Row> = ColumnInfo & { cell: (row: Row) => ReactNode }

/** Whether a column's figures stand under each other. */
export const hasFigures = ({ figures, align, filter }: ColumnInfo): boolean =>
  figures ?? (align === 'end' || filter?.kind === 'dates')

export const narrowest = 56
export const widest = 800
