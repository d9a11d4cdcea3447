import type { ImportState, RefusedImport } from '#shared/imports/schema.ts'
import type { ChosenFile } from './keptImport.ts'

/** Something to be said above the rows: a sentence of the language files, already in words. */
export type Notice = { readonly text: string; readonly meaning: 'danger' | 'plain' }

/** Where an import stands. */
export type ImportPhase =
  /** `why`: what became of the file chosen before. */
  | { readonly kind: 'choose'; readonly why: RefusedImport | 'gone' | 'lost' | null }
  | { readonly kind: 'reading'; readonly name: string; readonly cancel: () => void }
  | {
      readonly kind: 'review'
      readonly file: ChosenFile
      readonly state: ImportState
      /** The rows are read in another way, or written. */
      readonly busy: 'no' | 'reading' | 'importing'
      readonly notice: Notice | null
    }
  | {
      readonly kind: 'done'
      readonly name: string
      readonly state: ImportState
      /** What was done, in words. */
      readonly said: string
      readonly entry: number
      /** Where everybody was enrolled. */
      readonly group: string | null
    }
