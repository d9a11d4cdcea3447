import { type Command, done, refuse } from '#main/database/command.ts'
import { insertItems, updateItems } from '#main/equipment/importing.ts'
import { tagKey } from '#main/equipment/tagKey.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ImportedItem } from '#shared/equipment/importedItem.ts'
import type { ItemInput } from '#shared/equipment/schema.ts'
import type { ImportedItems, ItemsImportRefusal, ItemsToImport } from '#shared/imports/contract.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import { refuseChanged } from './changedRows.ts'
import { judgeItems, type PlannedItem } from './judgeItems.ts'
import { itemSight } from './listItemRows.ts'
import { rememberPlan } from './mappings.ts'
import { chosenRows } from './matchingRows.ts'
import type { ImportSession } from './session.ts'
import { writeModels } from './writeModels.ts'

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
    const now = await judgeItems(work.db, reading.readings, work.today, {
      pause: () => work.pause(),
    })
    if (now.kind === 'cancelled') throw new Error('Within a command only its own pause cancels')
    const changed = refuseChanged(chosen, now.items)
    if (changed !== null) return changed

    const wanted = new Set(chosen.map(({ row }) => row))
    const written = now.items.flatMap(({ row, verdict, planned }) =>
      wanted.has(row) && verdict.kind !== 'unchanged' && planned !== null ? [planned] : [],
    )
    if (written.length === 0)
      return refuseTwice(reading.judged) ?? refuse({ reason: 'nothingToImport' })
    const counted = written.flatMap((one) => (one.as === 'counted' ? [one] : []))
    const items = written.flatMap((one) => (one.as === 'item' ? [one] : []))
    const models = await writeModels(work, items, counted)
    const inputOf = ({ model, rest }: PlannedItem): ItemInput => ({
      ...rest,
      modelId: models.idOf(model),
    })
    const fresh = items.filter(({ known }) => known === null)
    const updates = items.flatMap((planned) =>
      planned.known === null || !planned.changed
        ? []
        : [{ ...planned.known, input: inputOf(planned) }],
    )
    const total = counted.length + fresh.length + updates.length
    const pauseAt = (count: number) => work.pause({ done: count, total })
    await insertItems(work, fresh.map(inputOf), (count) => pauseAt(counted.length + count))
    await updateItems(work, updates, (count) => pauseAt(counted.length + fresh.length + count))
    await rememberPlan(work.db, 'items', reading.plan, work.now)
    const recounted = counted.filter(({ known }) => known !== null).length
    return done({
      created: fresh.length,
      updated: items.length - fresh.length,
      unchanged: chosen.length - written.length,
      models: models.entered,
      counted: counted.length - recounted,
      recounted,
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
