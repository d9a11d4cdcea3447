import type { Cell } from './cell.ts'

/**
 * One row that is not blank. `row` counts from 1 as a spreadsheet shows it; in a text file it is
 * the number of the record, which is the line as long as no cell holds a line break.
 */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly Cell[]
  /** Of a text file: why its cells can't be trusted. */
  readonly broken?: BrokenRow
}

/** A quote stands where none can be; or the file ends in the middle of this row. */
export type BrokenRow = 'quotes' | 'cutShort'

/** One sheet, its blank rows left out. A text file is one sheet without a name. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1257'
export type Delimiter = ',' | ';' | '\t'

export type ImportTable =
  | {
      readonly kind: 'table'
      readonly format: 'csv'
      readonly encoding: TextEncoding
      readonly delimiter: Delimiter
      readonly sheets: readonly Sheet[]
    }
  | { readonly kind: 'table'; readonly format: 'xlsx'; readonly sheets: readonly Sheet[] }

/** Kinds of file that are not a table, told apart so that the screen can say what was chosen. */
export type OtherFileKind =
  'oldExcel' | 'pdf' | 'image' | 'html' | 'richText' | 'xml' | 'archive' | 'document' | 'binary'

/** Why a file is not read at all. `limit` is what would still be accepted. */
export type FileRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'notATable'; readonly found: OtherFileKind }
  | { readonly reason: 'encrypted' }
  | { readonly reason: 'damaged' }
  /** Harmless programs don't write such a file: entities, declared sizes that lie, names that leave the folder. */
  | { readonly reason: 'suspicious'; readonly found: 'entities' | 'unpacksTooFar' | 'pathNames' }
  | { readonly reason: 'quotesUnbalanced'; readonly row: number }
  | { readonly reason: 'tooLarge'; readonly limit: number }
  | { readonly reason: 'tooManyRows'; readonly limit: number }
  | { readonly reason: 'tooManyColumns'; readonly limit: number }
  | { readonly reason: 'cellTooLong'; readonly limit: number }
  | { readonly reason: 'tooManySheets'; readonly limit: number }
  | { readonly reason: 'tooSlow'; readonly limit: number }
  | { readonly reason: 'cancelled' }

export type RefusedFile = { readonly kind: 'refused' } & FileRefusal

/** What reading a file answers. */
export type ReadOutcome = ImportTable | RefusedFile
