import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { CarrierInput } from '#shared/lockers/schema.ts'

const newSize = () => ({
  name: '',
  heightMm: null,
  widthMm: null,
  lengthMm: null,
  maxGrams: null,
  priceCents: null,
})

/** The fields of a carrier's terms. */
export const carrierSections = (t: Texts): readonly FormSection<keyof CarrierInput>[] => [
  {
    fields: [
      { kind: 'text', name: 'name', label: t('lockers.carriers.field.name') },
      {
        kind: 'number',
        name: 'storageDays',
        label: t('lockers.carriers.field.storageDays'),
        help: t('lockers.carriers.field.storageDaysHelp'),
      },
      {
        kind: 'number',
        name: 'reminderAfterDays',
        label: t('lockers.carriers.field.reminderAfterDays'),
      },
      { kind: 'number', name: 'maxGrams', label: t('lockers.carriers.field.maxGrams') },
      {
        kind: 'number',
        name: 'vatPermille',
        label: t('lockers.carriers.field.vatPermille'),
        help: t('lockers.carriers.field.vatPermilleHelp'),
      },
      { kind: 'check', name: 'usesS10', label: t('lockers.carriers.field.usesS10') },
      {
        kind: 'text',
        name: 'trackingTemplate',
        label: t('lockers.carriers.field.trackingTemplate'),
        help: t('lockers.carriers.field.trackingTemplateHelp'),
        wide: true,
      },
      {
        kind: 'rows',
        name: 'sizes',
        label: t('lockers.carriers.field.sizes'),
        help: t('lockers.carriers.field.sizesHelp'),
        addWord: t('lockers.carriers.field.addSize'),
        newRow: newSize,
        row: () => [
          { kind: 'text', name: 'name', label: t('lockers.carriers.field.size') },
          { kind: 'number', name: 'heightMm', label: t('lockers.carriers.field.height') },
          { kind: 'number', name: 'widthMm', label: t('lockers.carriers.field.width') },
          { kind: 'number', name: 'lengthMm', label: t('lockers.carriers.field.length') },
          { kind: 'number', name: 'maxGrams', label: t('lockers.carriers.field.grams') },
          { kind: 'money', name: 'priceCents', label: t('lockers.carriers.field.price') },
        ],
      },
    ],
  },
]
