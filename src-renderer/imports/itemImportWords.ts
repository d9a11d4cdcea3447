import '#renderer/equipment/texts.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatMoney } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { Condition } from '#shared/equipment/schema.ts'
import type { ImportedItems, ItemsImportRefusal } from '#shared/imports/contract.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import { fieldWord, refusalWords } from './importWords.ts'

/** A condition in words; '' where the list does not say. */
export const conditionWord = (t: Texts, condition: string | null): string => {
  const known = Condition.safeParse(condition)
  return known.success ? t(`equipment.condition.${known.data}`) : ''
}

/** A value of a thing as the screen shows it. */
const valueWord = (t: Texts, field: string, value: string): string => {
  if (value === '') return t('imports.rows.nothing')
  switch (field) {
    case 'condition':
      return conditionWord(t, value)
    case 'value':
      return formatMoney(Number(value))
    case 'boughtOn':
      return formatDate(value)
    default:
      return value
  }
}

/** What an update changes in a thing: `Vieta: 1. plaukts → 2. plaukts`. */
export const itemChangeWords = (t: Texts, { field, from, to }: FieldChange): string =>
  `${fieldWord(t, field)}: ${valueWord(t, field, from)} → ${valueWord(t, field, to)}`

/** What the import of an inventory did. */
export const itemsDoneWords = (t: Texts, value: ImportedItems): string =>
  (['created', 'updated', 'counted', 'recounted', 'unchanged', 'models'] as const)
    .filter((what) => value[what] > 0)
    .map((what) => t(`imports.items.done.${what}`, { count: value[what] }))
    .join(' ')

/** Why no thing was entered. */
export const itemsRefusalWords = (
  t: Texts,
  refusal: ItemsImportRefusal | CommonRefusal,
): string => {
  switch (refusal.reason) {
    case 'nothingToImport':
      return t('imports.items.nothing')
    case 'rowsChanged':
      return t('imports.items.rowsChanged', { count: refusal.count })
    case 'duplicateTag':
      return t('imports.items.duplicateTag', { tag: refusal.tag, rows: refusal.rows.join(', ') })
    default:
      return refusalWords(t, refusal)
  }
}
