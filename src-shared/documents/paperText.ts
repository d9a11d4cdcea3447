import { z } from 'zod'
import { Language } from '#shared/people/schema.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { formPlaceholders } from './formTexts.ts'

/** What a text may name in braces; it is filled in when a sheet is made. */
export const paperPlaceholders = [
  'institution',
  'institutionPhone',
  'institutionEmail',
  'course',
  'group',
  'manager',
  'managerPhone',
] as const
export type PaperPlaceholder = (typeof paperPlaceholders)[number]

const placeholder = /\{([^{}]*)\}/gu
const isKnown = (name: string): name is PaperPlaceholder =>
  paperPlaceholders.some((known) => known === name)

/** What the text of this name may name in braces. */
export const placeholdersOf = (name: string): readonly string[] =>
  formPlaceholders(name)?.may ?? paperPlaceholders

/** Stands where the office does not know what a placeholder asks for. */
const unknownValue = '…'

/** The text with its placeholders filled in; '' of a value becomes `…`. Unknown ones stay as they are. */
export const fillPaperText = (
  text: string,
  values: Readonly<Record<PaperPlaceholder, string>>,
): string =>
  text.replace(placeholder, (whole, name: string) =>
    isKnown(name) ? values[name] || unknownValue : whole,
  )

/** A fixed text of a sheet by the place it stands at: `atOnce.noEquipment.text`. */
export const PaperTextName = z.string().regex(/^[A-Za-z]+(\.[A-Za-z]+){0,2}$/u)

/** A text as the office words it, or as the program came with it. */
export const PaperText = z.object({
  name: PaperTextName,
  text: z.string(),
  /** The program's own text. */
  shipped: z.string(),
  /** The revision of the office's own wording; null while the program's stands. */
  revision: z.number().int().nullable(),
  /** The program's text is another one than the office replaced: it is worth a look. */
  shippedChanged: z.boolean(),
})
export type PaperText = z.infer<typeof PaperText>

export const PaperTextInput = z.object({ text: z.string().max(4000, 'tooLong') })

/** Which text in which language. */
export const PaperTextOf = z.object({ language: Language, name: PaperTextName })
export type PaperTextOf = z.infer<typeof PaperTextOf>

const longestHeading = 120

/**
 * What is wrong with a text for its place: a heading is one line; a heading and what is signed can't
 * be empty, other texts can and are left out then; a placeholder must be one that is filled in. The
 * texts of a form all stand, and each names the facts it is there to tell.
 */
export function paperTextProblem(name: string, text: string): FieldProblem | null {
  const path = ['text']
  const isHeading = name.endsWith('.heading')
  const form = formPlaceholders(name)
  if (text === '' && (form !== null || !name.endsWith('.text')))
    return { path, problem: 'required' }
  if (isHeading && /\n/u.test(text)) return { path, problem: 'lineBreak' }
  if (isHeading && text.length > longestHeading) {
    return { path, problem: 'tooLongFor', limits: { maximum: longestHeading } }
  }
  const named = [...text.matchAll(placeholder)].map(([, inside]) => inside ?? '')
  const known = placeholdersOf(name)
  const unknown = named.find((inside) => !known.includes(inside))
  if (unknown !== undefined) {
    return { path, problem: 'unknownPlaceholder', limits: { placeholder: `{${unknown}}` } }
  }
  const missing = form?.must.find((inside) => !named.includes(inside))
  return missing === undefined
    ? null
    : { path, problem: 'missingPlaceholder', limits: { placeholder: `{${missing}}` } }
}
