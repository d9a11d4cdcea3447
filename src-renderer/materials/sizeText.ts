import { formatHours } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Material } from '#shared/materials/schema.ts'

/** Grams as `350 g`, from a kilogram on as `1,25 kg`; '' where nobody knows. */
export const weightText = (t: Texts, grams: number | null): string => {
  if (grams === null) return ''
  return grams < 1000
    ? `${grams}\u00a0${t('materials.unit.grams')}`
    : `${formatHours(grams / 1000)}\u00a0${t('materials.unit.kilograms')}`
}

/** The sides as `1,5 × 21 × 29,7 cm`; '' where nobody knows. */
export const sidesText = (
  t: Texts,
  { heightMm, widthMm, lengthMm }: Pick<Material, 'heightMm' | 'widthMm' | 'lengthMm'>,
): string => {
  if (heightMm === null || widthMm === null || lengthMm === null) return ''
  const sides = [heightMm, widthMm, lengthMm].map((side) => formatHours(side / 10))
  return `${sides.join('\u00a0×\u00a0')}\u00a0${t('materials.unit.centimetres')}`
}
