import { parseCivilDate } from '#shared/calendar/civilDate.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatMoney } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { isRecord } from './emptyValues.ts'
import type { FormField, RowField } from './fields.ts'

/** A field's value in words, for comparing two versions. */
export const shownValue = (t: Texts, field: FormField | RowField, value: unknown): string => {
  if (value === null || value === undefined || value === '') return t('components.form.empty')
  switch (field.kind) {
    case 'select':
      return wordOf(field.options, value)
    case 'multiSelect':
      return Array.isArray(value)
        ? value.map((each) => wordOf(field.options, each)).join(', ')
        : t('components.form.empty')
    case 'date':
      return typeof value === 'string' && parseCivilDate(value).kind === 'valid'
        ? formatDate(value)
        : plainText(value)
    case 'money':
      return typeof value === 'number' ? formatMoney(value) : plainText(value)
    case 'check':
    case 'yesNoUnknown':
      return value === true || value === 'yes'
        ? t('components.form.yes')
        : value === false || value === 'no'
          ? t('components.form.no')
          : t('components.form.unknown')
    case 'rows':
      return Array.isArray(value) && value.length > 0
        ? value.map((row) => rowText(t, field.row, row)).join('; ')
        : t('components.form.empty')
    default:
      return plainText(value)
  }
}

const wordOf = (options: readonly { value: string; word: string }[], value: unknown): string =>
  options.find((option) => option.value === value)?.word ?? plainText(value)

const rowText = (
  t: Texts,
  fieldsOf: (row: Record<string, unknown>) => readonly RowField[],
  row: unknown,
): string =>
  isRecord(row)
    ? fieldsOf(row)
        .filter((field) => row[field.name] !== '' && row[field.name] !== null)
        .map((field) => shownValue(t, field, row[field.name]))
        .join(' ')
    : ''

const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
