import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { type Carrier, CarrierInput, CarrierSize } from '#shared/lockers/schema.ts'

const kilograms = z.number().positive('tooLittle').max(1000, 'tooMuch').nullable()

/** A carrier's terms as people write them: kilograms and per cent. */
export const CarrierForm = CarrierInput.omit({ maxGrams: true, vatPermille: true }).extend({
  maxKg: kilograms,
  vatPercent: z.number().min(0, 'negative').max(100, 'tooMuch'),
  sizes: z
    .array(CarrierSize.omit({ maxGrams: true }).extend({ maxKg: kilograms }))
    .max(20)
    .refine(
      (sizes) => new Set(sizes.map(({ name }) => name.toUpperCase())).size === sizes.length,
      'sizeTwice',
    ),
})
export type CarrierForm = z.infer<typeof CarrierForm>

export const newCarrier: CarrierForm = {
  name: '',
  storageDays: 7,
  reminderAfterDays: 3,
  trackingTemplate: '',
  usesS10: false,
  maxKg: null,
  vatPercent: 21,
  sizes: [],
}

const kgOf = (grams: number | null): number | null => (grams === null ? null : grams / 1000)
const gramsOf = (kg: number | null): number | null => (kg === null ? null : Math.round(kg * 1000))

/** A carrier as its form holds it. */
export const formOf = ({ maxGrams, vatPermille, sizes, ...carrier }: Carrier): CarrierForm =>
  CarrierForm.parse({
    ...carrier,
    maxKg: kgOf(maxGrams),
    vatPercent: vatPermille / 10,
    sizes: sizes.map(({ maxGrams: most, ...size }) => ({ ...size, maxKg: kgOf(most) })),
  })

/** What the form says, as the office keeps it. */
export const inputOf = ({ maxKg, vatPercent, sizes, ...form }: CarrierForm): CarrierInput => ({
  ...form,
  maxGrams: gramsOf(maxKg),
  vatPermille: Math.round(vatPercent * 10),
  sizes: sizes.map(({ maxKg: most, ...size }) => ({ ...size, maxGrams: gramsOf(most) })),
})

const newSize = () => ({
  name: '',
  heightMm: null,
  widthMm: null,
  lengthMm: null,
  maxKg: null,
  priceCents: null,
})

/** The fields of a carrier's terms; what they cost only where the office counts prices. */
export const carrierSections = (
  t: Texts,
  { prices }: { prices: boolean },
): readonly FormSection<keyof CarrierForm>[] => [
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
      { kind: 'number', name: 'maxKg', unit: 'kg', label: t('lockers.carriers.field.maxWeight') },
      ...(prices
        ? [
            {
              kind: 'number' as const,
              name: 'vatPercent' as const,
              unit: '%',
              label: t('lockers.carriers.field.vat'),
            },
          ]
        : []),
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
          { kind: 'number', name: 'maxKg', label: t('lockers.carriers.field.weight') },
          ...(prices
            ? [
                {
                  kind: 'money' as const,
                  name: 'priceCents' as const,
                  label: t('lockers.carriers.field.price'),
                },
              ]
            : []),
        ],
      },
    ],
  },
]
