import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { tooFewFor, withQuantity } from '#main/equipment/countedLeast.ts'
import type { KnownThings } from '#main/equipment/importKnown.ts'
import { findLendingPolicy, readStock } from '#main/equipment/stock.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type CountedRow, type ImportedItem, isCounted } from '#shared/equipment/importedItem.ts'
import type { ModelInput } from '#shared/equipment/schema.ts'
import type { LendingPolicy, Stock } from '#shared/equipment/stock.ts'
import type { RowFinding, RowReading } from '#shared/imports/target.ts'
import { changesOfCounted, mergeCounted } from './countedUpdates.ts'
import type { JudgedItem } from './judgeItems.ts'
import type { ModelsOfFile } from './modelsOfFile.ts'
import { modelKey, type PlacedModel, placeItem } from './placeItem.ts'

/** A counted model as it would stand. */
export interface PlannedCounted {
  readonly as: 'counted'
  /** The model that is there; null for a new one. */
  readonly known: { readonly id: string; readonly revision: number } | null
  readonly input: ModelInput
}

/** What is lent and promised of the models of which a list tells fewer than there are. */
export interface Promised {
  readonly stock: Stock
  readonly policy: LendingPolicy
}

/** Looks up what is lent and promised where the rows tell fewer; null where none does. */
export async function findPromisedOf(
  db: Kysely<Tables>,
  readings: readonly RowReading<ImportedItem>[],
  known: KnownThings,
  today: CivilDate,
): Promise<Promised | null> {
  const categories = readings.flatMap(({ value }) => {
    if (!isCounted(value)) return []
    const { model } = placeItem(value, null, known)
    return model !== null && value.quantity < quantityOf(model, known) ? [model.categoryId] : []
  })
  if (categories.length === 0) return null
  const policy = await findLendingPolicy(db, today)
  return { stock: await readStock(db, [...new Set(categories)], today), policy }
}

const quantityOf = (model: PlacedModel, known: KnownThings): number =>
  (model.id === null ? null : known.model(model.id)?.quantity) ?? 0

type CountedReading = Omit<RowReading<ImportedItem>, 'value'> & { readonly value: CountedRow }

/**
 * Gives what judges rows of counted things, one by one as the list has them. One that the office has by
 * category and name is an update, or unchanged; a model that stands twice in the list is a problem of
 * each of its rows, and so are fewer than are lent and promised.
 */
export function countedJudge(
  readings: readonly RowReading<ImportedItem>[],
  known: KnownThings,
  promised: Promised | null,
  models: ModelsOfFile,
): (reading: CountedReading) => JudgedItem {
  const rowsOf = new Map<string, number[]>()
  for (const { row, value } of readings) {
    const model = isCounted(value) ? placeItem(value, null, known).model : null
    if (model === null) continue
    const rows = rowsOf.get(modelKey(model))
    if (rows === undefined) rowsOf.set(modelKey(model), [row])
    else rows.push(row)
  }
  let stock = promised?.stock ?? null

  /** Whether there would be too few; fewer of a model are fewer for the rows after it, too. */
  const tooFew = (model: PlacedModel, quantity: number): RowFinding[] => {
    const { id, categoryId } = model
    if (promised === null || stock === null || id === null) return []
    if (quantity >= quantityOf(model, known)) return []
    const out = stock.lines
      .filter((line) => line.model === id && line.item === null && line.returnedOn === null)
      .reduce((sum, line) => sum + line.quantity, 0)
    const short = tooFewFor(stock, { id, categoryId }, quantity, promised.policy)
    const least = Math.max(out, short?.least ?? 0)
    if (quantity < least)
      return [{ field: 'quantity', reason: 'fewerThanTaken', limits: { count: least } }]
    stock = withQuantity(stock, id, quantity)
    return []
  }

  return ({ row, value: told, ...read }) => {
    const { model, ...placed } = placeItem(told, null, known)
    const value = { ...told, category: told.category || (model?.categoryName ?? '') }
    const warnings = [...read.warnings, ...placed.warnings]
    const twin =
      model === null ? undefined : rowsOf.get(modelKey(model))?.find((other) => other !== row)
    const found: readonly RowFinding[] = [
      ...(twin === undefined
        ? []
        : [{ field: 'model', reason: 'modelTwice', text: told.model, limits: { row: twin } }]),
      ...read.problems,
      ...placed.problems,
      ...(model === null ? [] : models.atOdds(value, model)),
    ]
    const problems = found.length > 0 || model === null ? found : tooFew(model, value.quantity)
    if (problems.length > 0 || model === null)
      return { row, value, warnings, planned: null, verdict: { kind: 'problem', problems } }
    models.take({ ...value, parts: [] }, model)
    const stands = model.id === null ? null : known.model(model.id)
    const input = mergeCounted(value, model, stands)
    const planned = { as: 'counted', known: stands, input } as const
    if (stands === null) return { row, value, warnings, planned, verdict: { kind: 'new' } }
    const changes = changesOfCounted(stands, input)
    return {
      row,
      value,
      warnings,
      planned,
      verdict:
        changes.length === 0
          ? { kind: 'unchanged', id: stands.id }
          : { kind: 'update', id: stands.id, changes },
    }
  }
}
