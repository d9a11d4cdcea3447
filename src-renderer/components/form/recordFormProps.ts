import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { FormSection } from './fields.ts'
import type { FormValues } from './meanwhile.ts'

/** What a save sends: the id made when the form opened, the values as the schema gives them, the revision seen. */
export interface FormCommand<Values> {
  commandId: string
  values: Values
  revision: number | null
}

/** A button beside a refusal that is the way out of it. `save`: it saves again at once after `act`. */
export interface WayOut {
  word: string
  act: () => void | Promise<void>
  save?: boolean
}

/** A refusal in the user's words: at a field if it has one, with what could be done instead. */
export interface RefusalShown {
  field?: string
  text: ReactNode
  ways?: readonly WayOut[]
}

export interface RecordFormProps<S extends z.ZodObject, T, R> {
  /** The draft's name, one for each record and purpose: `person:<id>`, `person:new`. */
  form: string
  /** The office's own schema of the values. */
  schema: S
  sections: readonly FormSection<keyof z.input<S> & string>[]
  /** The record as it is now; when the feed brings another version, untouched fields follow it. */
  values: z.input<S>
  /** The revision of `values`, null for a new record. */
  revision: number | null
  save: (command: FormCommand<z.output<S>>) => Promise<Outcome<T, R>>
  /** The feature's own refusals in words. */
  refused: (refusal: R) => RefusalShown
  /** The values inside `changedMeanwhile.current`, or null when it can't be read. */
  currentOf?: (current: unknown) => z.input<S> | null
  onSaved: (value: T, entry: number) => void
  onClose: () => void
  /** Told that the unsaved work it began with is not wanted. */
  onDiscard?: () => void
  /** Told what stands in the form, after every change, for offers beside the form such as likely duplicates. */
  onValues?: (values: FormValues) => void
  /** What else changes when a field is typed in: a birth date read off a code. Null when nothing does. */
  follows?: (path: string, values: FormValues) => Partial<z.input<S>> | null
  /** Where the cursor is when the form opens; by default the first field of a new record. */
  focus?: keyof z.input<S> & string
  saveWord?: string
  /** Closes without saving, where „Cancel” could be read as the very thing that the form does. */
  leaveWord?: string
  /** Shown under the fields. */
  children?: ReactNode
}
