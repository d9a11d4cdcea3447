import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import {
  Material,
  materialFields,
  type MaterialInput,
  MaterialKind,
} from '#shared/materials/schema.ts'
import type { MaterialParts } from './useMaterialParts.ts'

const side = z.number().min(0.1, 'notPositive').max(200, 'tooMuch').nullable()

/** A material as its form holds it: sides in centimetres, as a ruler tells them. */
export const MaterialForm = z
  .object({ ...materialFields, heightCm: side, widthCm: side, lengthCm: side })
  .superRefine(({ heightCm, widthCm, lengthCm }, context) => {
    const missing = Object.entries({ heightCm, widthCm, lengthCm }).filter(
      ([, value]) => value === null,
    )
    if (missing.length === 3) return
    for (const [field] of missing) {
      context.addIssue({ code: 'custom', path: [field], message: 'allSides' })
    }
  })
type Form = z.input<typeof MaterialForm>

export const newMaterial: Form = {
  name: '',
  kind: 'handout',
  returnable: false,
  code: '',
  shelf: '',
  weightGrams: null,
  heightCm: null,
  widthCm: null,
  lengthCm: null,
  stockKept: false,
  link: '',
  note: '',
}

const inCm = (mm: number | null): number | null => (mm === null ? null : mm / 10)
const inMm = (cm: number | null): number | null => (cm === null ? null : Math.round(cm * 10))

/** A material as its form holds it. */
export const formOf = ({ heightMm, widthMm, lengthMm, ...material }: Material): Form => ({
  name: material.name,
  kind: material.kind,
  returnable: material.returnable,
  code: material.code,
  shelf: material.shelf,
  weightGrams: material.weightGrams,
  heightCm: inCm(heightMm),
  widthCm: inCm(widthMm),
  lengthCm: inCm(lengthMm),
  stockKept: material.stockKept,
  link: material.link,
  note: material.note,
})

/** What the office takes. */
export const inputOf = ({
  heightCm,
  widthCm,
  lengthCm,
  ...rest
}: z.output<typeof MaterialForm>): MaterialInput => ({
  ...rest,
  heightMm: inMm(heightCm),
  widthMm: inMm(widthCm),
  lengthMm: inMm(lengthCm),
})

/** The material inside a refusal, or null when it can't be read. */
export const formOfCurrent = (current: unknown): Form | null => {
  const read = Material.safeParse(current)
  return read.success ? formOf(read.data) : null
}

/** The form's fields: those of parts that are switched off keep what they held. */
export const materialSections = (
  t: Texts,
  { shelf, stock, size }: MaterialParts,
): readonly FormSection<keyof Form>[] => [
  {
    fields: [
      { kind: 'text', name: 'name', label: t('materials.field.name'), wide: true },
      {
        kind: 'select',
        name: 'kind',
        label: t('materials.field.kind'),
        clearable: false,
        options: MaterialKind.options.map((value) => ({
          value,
          word: t(`materials.kind.${value}`),
        })),
      },
      {
        kind: 'check',
        name: 'returnable',
        label: t('materials.field.returnable'),
        help: t('materials.help.returnable'),
      },
      { kind: 'text', name: 'link', label: t('materials.field.link'), wide: true },
      { kind: 'longText', name: 'note', label: t('materials.field.note'), minRows: 2, wide: true },
    ],
  },
  ...(shelf ? [shelfSection(t, stock)] : []),
  ...(size ? [sizeSection(t)] : []),
]

/** What is counted in stock, and where it is found; the latter alone where stock is switched off. */
const shelfSection = (t: Texts, stock: boolean): FormSection<keyof Form> => ({
  ...(stock ? { title: t('materials.stock.title') } : {}),
  fields: [
    ...(stock
      ? [
          {
            kind: 'check' as const,
            name: 'stockKept' as const,
            label: t('materials.field.stockKept'),
            help: t('materials.help.stockKept'),
            wide: true,
          },
        ]
      : []),
    {
      kind: 'text',
      name: 'code',
      label: t('materials.field.code'),
      help: t('materials.help.code'),
    },
    { kind: 'text', name: 'shelf', label: t('materials.field.shelf') },
  ],
})

const sizeSection = (t: Texts): FormSection<keyof Form> => {
  const unit = t('materials.unit.centimetres')
  return {
    title: t('materials.field.size'),
    fields: [
      {
        kind: 'number',
        name: 'weightGrams',
        label: t('materials.field.weight'),
        unit: t('materials.unit.grams'),
      },
      {
        kind: 'number',
        name: 'heightCm',
        label: t('materials.field.height'),
        unit,
        help: t('materials.help.sides'),
      },
      { kind: 'number', name: 'widthCm', label: t('materials.field.width'), unit },
      { kind: 'number', name: 'lengthCm', label: t('materials.field.length'), unit },
    ],
  }
}
