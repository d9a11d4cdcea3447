import type { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { Item, ItemInput } from '#shared/equipment/schema.ts'
import { conditionField } from './conditionField.ts'

export type ItemForm = z.input<typeof ItemInput>

export const newItem: ItemForm = {
  modelId: '',
  tag: '',
  serial: '',
  condition: 'good',
  valueCents: null,
  boughtOn: null,
  place: '',
  note: '',
}

/** A thing as its form holds it. */
export const formOf = (item: Item): ItemForm => ItemInput.parse(item)

/** The thing inside a refusal, or null when it can't be read. */
export const formOfCurrent = (current: unknown): ItemForm | null => {
  const read = Item.safeParse(current)
  return read.success ? formOf(read.data) : null
}

/** The form's fields. */
export const itemSections = (
  t: Texts,
  models: RecordSource,
  places: readonly string[],
): readonly FormSection<keyof ItemForm>[] => [
  {
    fields: [
      {
        kind: 'text',
        name: 'tag',
        label: t('equipment.field.tag'),
        help: t('equipment.help.tag'),
      },
      {
        kind: 'record',
        name: 'modelId',
        label: t('equipment.field.model'),
        source: models,
      },
      { kind: 'text', name: 'serial', label: t('equipment.field.serial') },
      conditionField(t),
      {
        kind: 'text',
        name: 'place',
        label: t('equipment.field.place'),
        help: t('equipment.help.place'),
        suggestions: places,
      },
      { kind: 'date', name: 'boughtOn', label: t('equipment.field.boughtOn') },
      { kind: 'money', name: 'valueCents', label: t('equipment.field.value') },
      { kind: 'longText', name: 'note', label: t('equipment.field.note'), minRows: 2 },
    ],
  },
]
