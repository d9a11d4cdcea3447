import './texts.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import { formatBytes, formatCount } from '#renderer/app/format/numbers.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ImportedPeople, ImportRefusal } from '#shared/imports/contract.ts'
import type { Finding, RefusedImport } from '#shared/imports/schema.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import { formatPhone } from '#shared/people/phoneText.ts'

/** What a field is called; '' for what is about the whole row. */
export const fieldWord = (t: Texts, field: string): string => {
  const key: string = `imports.field.${field}`
  return field !== '' && isTextKey(key) ? t(key) : ''
}

/** A finding as a sentence: „Tālrunis: „65” ir par īsu.” */
export const findingWords = (t: Texts, { field, reason, text, limits }: Finding): string => {
  const key: string = `imports.reason.${reason}`
  const sentence = t(isTextKey(key) ? key : 'imports.reason.other', { text: text ?? '', ...limits })
  const name = fieldWord(t, field)
  return name === '' ? sentence : `${name}: ${sentence}`
}

/** A stored value as the screen shows it. */
export const valueWords = (t: Texts, field: string, value: string): string => {
  if (value === '') return t('imports.rows.nothing')
  if (field === 'birthDate') return formatDate(value)
  return field === 'phone' ? value.split(', ').map(formatPhone).join(', ') : value
}

/** A change as `Tālrunis: 20 001 001 → 20 001 001, 20 001 002`. */
export const changeWords = (t: Texts, { field, from, to }: FieldChange): string =>
  `${fieldWord(t, field)}: ${valueWords(t, field, from)} → ${valueWords(t, field, to)}`

/** Why a file is not read, and what would help. */
export const refusedWords = (t: Texts, why: RefusedImport | 'gone' | 'lost'): string => {
  if (why === 'gone') return t('imports.gone')
  if (why === 'lost') return t('imports.refused.lost')
  switch (why.reason) {
    case 'notATable':
      return t(`imports.refused.notATable.${why.found}`)
    case 'tooLarge':
      return t('imports.refused.tooLarge', { size: formatBytes(why.limit) })
    case 'quotesUnbalanced':
      return t('imports.refused.quotesUnbalanced', { row: why.row })
    case 'tooManyRows':
    case 'tooManyColumns':
    case 'cellTooLong':
    case 'tooManySheets':
      return t(`imports.refused.${why.reason}`, { limit: formatCount(why.limit) })
    default:
      return t(`imports.refused.${why.reason}`)
  }
}

/** Why nothing was imported. */
export const refusalWords = (t: Texts, refusal: ImportRefusal | CommonRefusal): string => {
  switch (refusal.reason) {
    case 'rowsChanged':
      return t('imports.refusal.rowsChanged', { count: refusal.count })
    case 'importGone':
    case 'nothingToImport':
    case 'groupArchived':
    case 'cancelled':
      return t(`imports.refusal.${refusal.reason}`)
    case 'cannotWrite':
      return t(`components.refusal.${refusal.why}`)
    default:
      return t('imports.refusal.other')
  }
}

/** What an import did, in a few short sentences. */
export const doneWords = (t: Texts, value: ImportedPeople): string =>
  (['created', 'updated', 'unchanged', 'enrolled', 'waiting', 'notConfirmed'] as const)
    .filter((what) => value[what] > 0)
    .map((what) => t(`imports.done.${what}`, { count: value[what] }))
    .join(' ')
