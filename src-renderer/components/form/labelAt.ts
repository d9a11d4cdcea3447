import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from './fields.ts'

/** What a field at a path is called: its label, for a sub-row with the row's number. */
export const labelAt = (
  t: Texts,
  sections: readonly FormSection[],
  path: readonly (string | number)[],
): string => {
  const [name, row] = path
  const field = sections.flatMap((section) => section.fields).find((each) => each.name === name)
  if (field === undefined) return path.map(String).join(' ')
  return typeof row === 'number'
    ? t('components.form.row', { label: field.label, number: row + 1 })
    : field.label
}
