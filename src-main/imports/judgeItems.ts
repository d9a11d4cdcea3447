import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findKnownThings, type KnownItem, type KnownThings } from '#main/equipment/importKnown.ts'
import { promisedAsOther } from '#main/equipment/heldFor.ts'
import { tagKey } from '#main/equipment/tagKey.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type ImportedItem, isCounted } from '#shared/equipment/importedItem.ts'
import type { ItemInput } from '#shared/equipment/schema.ts'
import type { RowFinding, RowReading } from '#shared/imports/target.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import { partsText } from './countedUpdates.ts'
import { changesOf, mergeItem } from './itemUpdates.ts'
import { countedJudge, findPromisedOf, type PlannedCounted, type Promised } from './judgeCounted.ts'
import { modelsOfFile } from './modelsOfFile.ts'
import { type PlacedModel, placeItem } from './placeItem.ts'
import { type SliceOptions, type Taken, takeInSlices } from './takeInSlices.ts'

/** A thing as it would stand. */
export interface PlannedItem {
  readonly as: 'item'
  /** The thing that is there; null for a new one. */
  readonly known: KnownItem | null
  readonly model: PlacedModel
  readonly rest: Omit<ItemInput, 'modelId'>
  /** What the parts of its model become; null where they stay. */
  readonly parts: readonly string[] | null
  /** Whether the thing itself is written: a row may tell something new of its model alone. */
  readonly changed: boolean
}

export interface JudgedItem extends JudgedRow<ImportedItem> {
  /** Null where it can't be. */
  readonly planned: PlannedItem | PlannedCounted | null
}

/**
 * Judges things of a list against the inventory as it is now. A tag that the office has is an update
 * of its thing, or unchanged where the row tells nothing new; one that stands twice in the list is a
 * problem of every row that bears it. What bears no tag is counted (`judgeCounted.ts`). Asked when the list is shown, and again inside the command
 * that writes it.
 */
export async function judgeItems(
  db: Kysely<Tables>,
  readings: readonly RowReading<ImportedItem>[],
  today: CivilDate,
  slices: SliceOptions & { readonly pause: () => Promise<unknown> },
): Promise<Taken<JudgedItem>> {
  const known = await findKnownThings(
    db,
    readings.map(({ value }) => value.tag),
    today,
  )
  await slices.pause()
  const promised = await findPromisedOf(db, readings, known, today)
  return takeInSlices(judged(readings, known, promised), slices)
}

function* judged(
  readings: readonly RowReading<ImportedItem>[],
  known: KnownThings,
  promised: Promised | null,
): Generator<JudgedItem> {
  const models = modelsOfFile(known)
  const judgeCounted = countedJudge(readings, known, promised, models)
  const bearers = Map.groupBy(readings, ({ value }) => tagKey(value.tag))
  for (const { row, value: told, ...read } of readings) {
    if (isCounted(told)) {
      yield judgeCounted({ row, value: told, ...read })
      continue
    }
    const key = tagKey(told.tag)
    const item = known.items.get(key) ?? null
    const { model, ...placed } = placeItem(told, item, known)
    // Whoever looks at the row sees where its thing belongs, also when the list does not say.
    const value = {
      ...told,
      category: told.category || (model?.categoryName ?? ''),
      model: told.model || (model?.name ?? ''),
    }
    const warnings = [...read.warnings, ...placed.warnings]
    const twin = key === '' ? undefined : bearers.get(key)?.find((other) => other.row !== row)
    const problems: RowFinding[] = [
      ...(twin === undefined ? [] : [duplicateTag(value.tag, twin.row)]),
      ...ofKit(value.tag, known.kits.get(key)),
      ...read.problems,
      ...placed.problems,
      ...promisedAs(item, model),
      ...(model === null ? [] : models.atOdds(value, model)),
    ]
    if (problems.length > 0 || model === null) {
      yield { row, value, warnings, planned: null, verdict: { kind: 'problem', problems } }
      continue
    }
    const rest = mergeItem(value, item)
    const { parts, warnings: ofParts } = models.take(value, model)
    const own = item === null ? [] : changesOf(item, model, rest)
    const planned = {
      as: 'item',
      known: item,
      model,
      rest,
      parts,
      changed: own.length > 0,
    } as const
    // A model that comes with the list has its parts from the beginning.
    const changes =
      parts === null || model.id === null
        ? own
        : [...own, { field: 'parts', from: '', to: partsText(parts) }]
    yield {
      row,
      value,
      warnings: [...warnings, ...ofParts],
      planned,
      verdict:
        item === null
          ? { kind: 'new' }
          : changes.length === 0
            ? { kind: 'unchanged', id: item.id }
            : { kind: 'update', id: item.id, changes },
    }
  }
}

/** `limits.row` is another row that bears the tag. */
const duplicateTag = (tag: string, row: number): RowFinding => ({
  field: 'tag',
  reason: 'duplicateTag',
  text: tag,
  limits: { row },
})

/** What is promised stays what it is promised as. */
const promisedAs = (item: KnownItem | null, model: PlacedModel | null): RowFinding[] =>
  item === null ||
  model === null ||
  model.id === item.modelId ||
  promisedAsOther(item.held, model) === null
    ? []
    : [{ field: 'model', reason: 'promisedThere', text: item.modelName }]

const ofKit = (tag: string, kit: string | undefined): RowFinding[] =>
  kit === undefined ? [] : [{ field: 'tag', reason: 'tagOfKit', text: tag, limits: { kit } }]
