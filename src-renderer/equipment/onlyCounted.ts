import type { Category, Model } from '#shared/equipment/schema.ts'

/** The one counted model of some categories; null where there is none, or where somebody has to choose. */
export function onlyCounted(
  models: readonly Pick<Model, 'id' | 'categoryId' | 'quantity'>[],
  categories: readonly Pick<Category, 'id'>[],
): string | null {
  const [first, ...others] = models.filter(
    ({ categoryId, quantity }) =>
      quantity !== null && categories.some(({ id }) => id === categoryId),
  )
  return first === undefined || others.length > 0 ? null : first.id
}
