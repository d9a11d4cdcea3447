import type { ReactNode } from 'react'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'

export interface Option {
  value: string
  word: string
}

/** What an input is given: the value as it stands, and where a change and the leaving of the field go. */
export interface FieldControl {
  id: string
  value: unknown
  onChange: (value: unknown) => void
  onBlur: () => void
  label: string
  required: boolean
  disabled: boolean
  help: string | undefined
  error: ReactNode
}

/**
 * How a field is entered. Dates are `2026-11-22`, times `17:00`, money is cents; an emptied field is
 * null, nothing or an empty text, whichever its schema takes. `yesNoUnknown` holds the words `yes`,
 * `no`, `unknown`, or true, false, null when `nullable`.
 */
export type FieldKind =
  | { kind: 'text'; autoComplete?: string; suggestions?: readonly string[] }
  | { kind: 'longText'; minRows?: number }
  | { kind: 'email' }
  | { kind: 'phone' }
  | { kind: 'personalCode' }
  | { kind: 'password' }
  | { kind: 'number'; unit?: string }
  | { kind: 'money' }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'select'; options: readonly Option[]; clearable?: boolean }
  | { kind: 'multiSelect'; options: readonly Option[] }
  | { kind: 'check' }
  | { kind: 'yesNoUnknown'; nullable?: boolean }
  | { kind: 'record'; source: RecordSource }
  | { kind: 'custom'; render: (control: FieldControl) => ReactNode }

/** What a field is called and where it stands. `wide`: over both columns. */
export type Field<Name extends string = string> = FieldKind & {
  name: Name
  label: string
  help?: string
  wide?: boolean
  disabled?: boolean
}

/** A field of a list of sub-rows; `share` is its part of the row's width (1 by default). */
export type RowField = FieldKind & { name: string; label: string; share?: number }

/** A list of sub-rows, for example the contacts of a person. */
export interface RowsField<Name extends string = string> {
  kind: 'rows'
  name: Name
  label: string
  help?: string
  /** A row's own fields, which may depend on what stands in it. */
  row: (values: Record<string, unknown>) => readonly RowField[]
  newRow: () => Record<string, unknown>
  addWord: string
}

export type FormField<Name extends string = string> = Field<Name> | RowsField<Name>

/** Fields that belong together, under a heading of their own. */
export interface FormSection<Name extends string = string> {
  title?: string
  fields: readonly FormField<Name>[]
}
