import type { KnownThings } from '#main/equipment/importKnown.ts'
import { type ImportedItem, isCounted } from '#shared/equipment/importedItem.ts'
import type { RowFinding } from '#shared/imports/target.ts'
import { partsText, sameParts } from './countedUpdates.ts'
import { modelKey, type PlacedModel } from './placeItem.ts'

/** What the rows taken so far make of models: the first of a model settles what the others can't change. */
export interface ModelsOfFile {
  /** Why the row can't be of its model, as an earlier one has it: counted, or with tags. */
  atOdds(value: ImportedItem, model: PlacedModel): readonly RowFinding[]
  /** The row is taken. `parts`: what the model's parts become with it; null where they stay. */
  take(
    value: ImportedItem,
    model: PlacedModel,
  ): { readonly parts: readonly string[] | null; readonly warnings: readonly RowFinding[] }
}

export function modelsOfFile(known: KnownThings): ModelsOfFile {
  const counted = new Map<string, boolean>()
  const told = new Map<string, readonly string[]>()
  return {
    atOdds(value, model) {
      const before = counted.get(modelKey(model))
      if (before === undefined || before === isCounted(value)) return []
      return before
        ? [{ field: 'model', reason: 'modelCounted', text: model.name }]
        : [{ field: 'tag', reason: 'modelWithTags', text: model.name }]
    },
    take(value, model) {
      const key = modelKey(model)
      counted.set(key, isCounted(value))
      if (value.parts.length === 0) return { parts: null, warnings: [] }
      const own = model.id === null ? [] : (known.model(model.id)?.parts ?? [])
      const stands = own.length > 0 ? own : told.get(key)
      if (stands === undefined) told.set(key, value.parts)
      if (stands !== undefined && !sameParts(stands, value.parts)) {
        const text = partsText(stands)
        return { parts: null, warnings: [{ field: 'parts', reason: 'partsOfModel', text }] }
      }
      return { parts: own.length > 0 ? null : (stands ?? value.parts), warnings: [] }
    },
  }
}
