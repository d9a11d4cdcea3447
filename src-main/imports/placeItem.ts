import type { KnownItem, KnownThings } from '#main/equipment/importKnown.ts'
import { type ImportedItem, isCounted } from '#shared/equipment/importedItem.ts'
import type { RowFinding } from '#shared/imports/target.ts'
import { fold } from '#shared/text/fold.ts'

/** The model of a row: one that the office has, or one that comes with the import (`id` null). */
export interface PlacedModel {
  readonly id: string | null
  readonly name: string
  readonly categoryId: string
  readonly categoryName: string
}

/** Rows that name one model, in whatever letters, share it. */
export const modelKey = ({ id, categoryId, name }: PlacedModel): string =>
  id ?? `${categoryId} ${fold(name)}`

interface Placed {
  /** Null where the row names none that it could be. */
  readonly model: PlacedModel | null
  readonly problems: readonly RowFinding[]
  readonly warnings: readonly RowFinding[]
}

const problem = (field: string, reason: string, more: Partial<RowFinding> = {}): Placed => ({
  model: null,
  problems: [{ field, reason, ...more }],
  warnings: [],
})

const placed = (model: PlacedModel, warnings: readonly RowFinding[] = []): Placed => ({
  model,
  problems: [],
  warnings,
})

/**
 * Which model a row means. A row that names no category means its thing's own, or the one category
 * that has such a model; a model that nobody knows comes into the category that the row names.
 */
export function placeItem(value: ImportedItem, item: KnownItem | null, known: KnownThings): Placed {
  const { category: said, model: name } = value
  const category = said === '' ? null : known.category(said)
  if (said !== '' && category === null) {
    const limits = { known: known.categoryNames }
    return problem('category', 'categoryUnknown', { text: said, limits })
  }
  if (name === '') {
    if (item === null) return problem('model', 'missing')
    return category === null || category.id === item.categoryId
      ? placed(ownModel(item))
      : problem('model', 'modelOfOtherKind', { text: item.modelName })
  }
  const own = known.models(name, item?.categoryId ?? '')
  const among = category === null && own.length > 0 ? own : known.models(name, category?.id ?? null)
  const homes = new Set(among.map(({ categoryId }) => categoryId))
  if (homes.size > 1) return problem('category', 'modelOfSeveralKinds', { text: name })
  const found =
    among.find(({ id }) => id === item?.modelId) ??
    among.find((model) => model.name === name) ??
    among[0]
  if (found !== undefined) {
    if (isCounted(value))
      return found.items > 0 ? problem('tag', 'modelWithTags', { text: found.name }) : placed(found)
    return found.quantity === null
      ? placed(found)
      : problem('model', 'modelCounted', { text: found.name })
  }
  const home = category ?? homeOf(item)
  if (home === null) return problem('category', 'missing')
  const model = { id: null, name, categoryId: home.id, categoryName: home.name }
  return placed(model, [{ field: 'model', reason: 'modelNew', text: name }])
}

const ownModel = (item: KnownItem): PlacedModel => ({
  id: item.modelId,
  name: item.modelName,
  categoryId: item.categoryId,
  categoryName: item.categoryName,
})

const homeOf = (item: KnownItem | null): { id: string; name: string } | null =>
  item === null ? null : { id: item.categoryId, name: item.categoryName }
