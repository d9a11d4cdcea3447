import type { z } from 'zod'
import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormField, Option } from '#renderer/components/form/fields.ts'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import type { done, step } from './stepLv.ts'
import type { useFields } from './useFields.ts'

/** What the fields of a step are made of. */
export interface StepTools<About> {
  t: Texts
  f: ReturnType<typeof useFields>
  office: Office
  file: IncidentFile
  about: About
  colleagues: readonly Option[]
  /** What stands in the form now; empty until something is typed. */
  now: FormValues
}

/** Where a step goes: the file as the window saw it, and the id of the command. */
export interface StepCall<About> {
  at: { id: string; revision: number }
  commandId: string
  about: About
}

/** One step in a file: its words, its form, and what the office is asked. */
export interface StepForm<S extends z.ZodObject, About> {
  /** Its name on the button and over the form. */
  step: keyof typeof step
  done?: Exclude<keyof typeof done, `recovered${string}`>
  /** The word on the button that saves, where it is not simply saving. */
  saves?: keyof typeof step
  schema: S
  fields: (tools: StepTools<About>) => readonly FormField<keyof z.input<S> & string>[]
  values: (file: IncidentFile, about: About) => z.input<S>
  call: (
    client: Office['client'],
    values: z.output<S>,
    to: StepCall<About>,
  ) => Promise<Outcome<object, IncidentRefusal>>
  /** Whom or what it is about; null where it is the file. */
  of?: (about: About, t: Texts) => { id: string; name: string } | null
  /** What is to be known before it is saved. */
  warning?: (about: About, t: Texts) => string
}

/** A step about the file itself. */
export const fileStep = <S extends z.ZodObject>(form: StepForm<S, null>): StepForm<S, null> => form

/** A step about one thing of the file. */
export const stepAbout =
  <About>() =>
  <S extends z.ZodObject>(form: StepForm<S, About>): StepForm<S, About> =>
    form

/** A choice out of an enumeration, in its words. */
export const optionsOf = <V extends string>(
  values: readonly V[],
  word: (value: V) => string,
): Option[] => values.map((value) => ({ value, word: word(value) }))
