import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertItems, insertModels, type NewModel, updateItems } from '#main/equipment/importing.ts'
import { tagKey } from '#main/equipment/tagKey.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ImportedItem } from '#shared/equipment/importedItem.ts'
import type { ItemInput } from '#shared/equipment/schema.ts'
import type { ImportedItems, ItemsImportRefusal, ItemsToImport } from '#shared/imports/contract.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import { fold } from '#shared/text/fold.ts'
import { refuseChanged } from './changedRows.ts'
import { judgeItems, type PlannedItem } from './judgeItems.ts'
import { itemSight } from './listItemRows.ts'
import { rememberPlan } from './mappings.ts'
import { chosenRows } from './matchingRows.ts'
import type { PlacedModel } from './placeItem.ts'
import type { ImportSession } from './session.ts'

type Refusal = ItemsImportRefusal | CommonRefusal

/**
 * Writes the things of an open import as they were shown, judged once more against the inventory as
 * it is now: when one of them has become something else, nothing is written.
 */
export const importItems = (
  session: ImportSession | null,
): Command<ItemsToImport, ImportedItems, Refusal> => ({
  name: 'imports.items',
  async run(work, { rows }) {
    if (session?.list.as !== 'items') return refuse({ reason: 'importGone' })
    const { reading } = session.list
    const chosen = chosenRows(reading.judged, rows, itemSight)
    const twice = refuseTwice(chosen)
    if (twice !== null) return twice
    const now = await judgeItems(work.db, reading.readings, { pause: () => work.pause() })
    if (now.kind === 'cancelled') throw new Error('Within a command only its own pause cancels')
    const changed = refuseChanged(chosen, now.items)
    if (changed !== null) return changed

    const wanted = new Set(chosen.map(({ row }) => row))
    const written = now.items.flatMap(({ row, verdict, planned }) =>
      wanted.has(row) && verdict.kind !== 'unchanged' && planned !== null ? [planned] : [],
    )
    if (written.length === 0)
      return refuseTwice(reading.judged) ?? refuse({ reason: 'nothingToImport' })
    const models = await enterModels(work, written)
    const inputOf = ({ model, rest }: PlannedItem): ItemInput => ({
      ...rest,
      modelId: model.id ?? models.get(keyOf(model))?.id ?? '',
    })
    const fresh = written.filter(({ known }) => known === null)
    const total = written.length
    await insertItems(work, fresh.map(inputOf), (count) => work.pause({ done: count, total }))
    const updates = written.flatMap((planned) =>
      planned.known === null ? [] : [{ ...planned.known, input: inputOf(planned) }],
    )
    await updateItems(work, updates, (count) => work.pause({ done: fresh.length + count, total }))
    await rememberPlan(work.db, 'items', reading.plan, work.now)
    return done({
      created: fresh.length,
      updated: updates.length,
      unchanged: chosen.length - total,
      models: models.size,
    })
  },
})

const namedRows = 100

/** The refusal for rows that bear one tag, or null. */
function refuseTwice(rows: readonly JudgedRow<ImportedItem>[]) {
  const twice = rows.flatMap(({ row, verdict }) =>
    verdict.kind === 'problem'
      ? verdict.problems
          .filter(({ reason }) => reason === 'duplicateTag')
          .map(({ text = '', limits }) => ({ tag: text, rows: [row, Number(limits?.['row'])] }))
      : [],
  )
  const [first] = twice
  if (first === undefined) return null
  const all = twice
    .filter(({ tag }) => tagKey(tag) === tagKey(first.tag))
    .flatMap((one) => one.rows)
  const named = [...new Set(all)].toSorted((a, b) => a - b).slice(0, namedRows)
  return refuse({ reason: 'duplicateTag' as const, tag: first.tag, rows: named })
}

/** Rows that name one new model, in whatever letters, share it. */
const keyOf = ({ categoryId, name }: PlacedModel): string => `${categoryId} ${fold(name)}`

/** Enters the models that the rows bring; as the first of them writes the name. */
async function enterModels(
  work: Work,
  items: readonly PlannedItem[],
): Promise<ReadonlyMap<string, NewModel>> {
  const models = new Map<string, NewModel>()
  for (const { model } of items) {
    const { id, categoryId, name } = model
    if (id === null && !models.has(keyOf(model)))
      models.set(keyOf(model), { id: work.newId(), categoryId, name })
  }
  await insertModels(work, [...models.values()])
  return models
}
