import type { Texts } from '#renderer/app/language/language.ts'
import type { Field } from '#renderer/components/form/fields.ts'
import { Condition } from '#shared/equipment/schema.ts'

/** In what condition a thing is. */
export const conditionField = (t: Texts): Field<'condition'> => ({
  kind: 'select',
  name: 'condition',
  label: t('equipment.field.condition'),
  clearable: false,
  options: Condition.options.map((value) => ({
    value,
    word: t(`equipment.condition.${value}`),
  })),
})
