import type { KnownItem } from '#main/equipment/importKnown.ts'
import type { ImportedItem } from '#shared/equipment/importedItem.ts'
import type { ItemInput } from '#shared/equipment/schema.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import type { PlacedModel } from './placeItem.ts'

type Rest = Omit<ItemInput, 'modelId'>

/** What a row says, where it says something new: a list has texts in one line, which alone is no change. */
export const textOf = (said: string, stands: string): string =>
  said === '' || said === stands.replaceAll(/\s+/gu, ' ').trim() ? stands : said

/** A thing with what a row tells of it; what the row is silent about stays as it is, or usual. */
export function mergeItem(value: ImportedItem, known: KnownItem | null): Rest {
  return {
    // However a list writes the tag of a thing, it is written on the thing as it is.
    tag: known?.tag ?? value.tag,
    serial: textOf(value.serial, known?.serial ?? ''),
    condition: value.condition ?? known?.condition ?? 'good',
    valueCents: value.valueCents ?? known?.valueCents ?? null,
    boughtOn: value.boughtOn ?? known?.boughtOn ?? null,
    place: textOf(value.place, known?.place ?? ''),
    note: textOf(value.note, known?.note ?? ''),
  }
}

/** In what a thing differs from what it would be. */
export function changesOf(known: KnownItem, model: PlacedModel, rest: Rest): FieldChange[] {
  const moved = model.id !== known.modelId
  const fields: readonly FieldChange[] = [
    { field: 'category', from: known.categoryName, to: model.categoryName },
    {
      field: 'model',
      from: known.modelName,
      // Two models of one name, in two categories: the category tells the change.
      to: moved ? model.name : known.modelName,
    },
    { field: 'serial', from: known.serial, to: rest.serial },
    { field: 'condition', from: known.condition, to: rest.condition },
    { field: 'value', from: centsText(known.valueCents), to: centsText(rest.valueCents) },
    { field: 'boughtOn', from: known.boughtOn ?? '', to: rest.boughtOn ?? '' },
    { field: 'place', from: known.place, to: rest.place },
    { field: 'note', from: known.note, to: rest.note },
  ]
  return fields.filter(({ from, to }) => from !== to)
}

/** An amount as changes have it. */
export const centsText = (cents: number | null): string => (cents === null ? '' : String(cents))
