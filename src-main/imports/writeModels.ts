import type { Work } from '#main/database/command.ts'
import { findModels } from '#main/equipment/models.ts'
import {
  insertModels,
  type ModelUpdate,
  type NewModel,
  updateModels,
} from '#main/equipment/importing.ts'
import type { PlannedCounted } from './judgeCounted.ts'
import type { PlannedItem } from './judgeItems.ts'
import { modelKey, type PlacedModel } from './placeItem.ts'

/** The models that a list has brought. */
interface WrittenModels {
  /** How many of them have things with tags. */
  readonly entered: number
  idOf(model: PlacedModel): string
}

/**
 * Enters the models that the rows bring, as the first of them writes the name; counted ones with how
 * many there are; and gives models that had no parts theirs.
 */
export async function writeModels(
  work: Work,
  items: readonly PlannedItem[],
  counted: readonly PlannedCounted[],
): Promise<WrittenModels> {
  const told = partsTold(items)
  const fresh = new Map<string, NewModel>()
  for (const { model } of items) {
    const { id, categoryId, name } = model
    const key = modelKey(model)
    if (id !== null || fresh.has(key)) continue
    const parts = [...(told.get(key) ?? [])]
    const input = { categoryId, name, quantity: null, valueCents: null, parts, note: '' }
    fresh.set(key, { id: work.newId(), input })
  }
  await insertModels(work, [
    ...fresh.values(),
    ...counted
      .filter(({ known }) => known === null)
      .map(({ input }) => ({ id: work.newId(), input })),
  ])
  await updateModels(work, [
    ...counted.flatMap(({ known, input }) => (known === null ? [] : [{ ...known, input }])),
    ...(await withParts(work, told)),
  ])
  return {
    entered: fresh.size,
    idOf: (model) => model.id ?? fresh.get(modelKey(model))?.id ?? '',
  }
}

type Told = ReadonlyMap<string, readonly string[]>

/** The parts that models get, by `modelKey`; rows of one model tell the same. */
const partsTold = (items: readonly PlannedItem[]): Told =>
  new Map(
    items.flatMap(({ model, parts }) =>
      parts === null ? [] : [[modelKey(model), parts] as const],
    ),
  )

/** The models of the office that get their parts from the rows. */
async function withParts(work: Work, told: Told): Promise<ModelUpdate[]> {
  if (told.size === 0) return []
  return (await findModels(work.db)).flatMap((model) => {
    const parts = told.get(model.id)
    return parts === undefined
      ? []
      : [{ id: model.id, revision: model.revision, input: { ...model, parts: [...parts] } }]
  })
}
