import type { CountedRow } from '#shared/equipment/importedItem.ts'
import type { Model, ModelInput } from '#shared/equipment/schema.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import { fold } from '#shared/text/fold.ts'
import { centsText, textOf } from './itemUpdates.ts'
import type { PlacedModel } from './placeItem.ts'

/** A counted model with what a row tells of it; what the row is silent about stays as it is. */
export const mergeCounted = (
  value: CountedRow,
  { categoryId, name }: PlacedModel,
  known: Model | null,
): ModelInput => ({
  categoryId,
  name,
  quantity: value.quantity,
  valueCents: value.valueCents ?? known?.valueCents ?? null,
  parts:
    value.parts.length === 0 || (known !== null && sameParts(value.parts, known.parts))
      ? (known?.parts ?? [])
      : [...value.parts],
  note: textOf(value.note, known?.note ?? ''),
})

/** In what a counted model differs from what it would be. */
export const changesOfCounted = (known: Model, input: ModelInput): FieldChange[] =>
  [
    { field: 'quantity', from: countText(known.quantity), to: countText(input.quantity) },
    { field: 'value', from: centsText(known.valueCents), to: centsText(input.valueCents) },
    { field: 'note', from: known.note, to: input.note },
    { field: 'parts', from: partsText(known.parts), to: partsText(input.parts) },
  ].filter(({ from, to }) => from !== to)

const countText = (quantity: number | null): string => (quantity === null ? '' : String(quantity))

/** A list of parts as a row shows it. */
export const partsText = (parts: readonly string[]): string => parts.join(', ')

/** Whether two lists name the same parts, in whatever order and letters. */
export const sameParts = (one: readonly string[], other: readonly string[]): boolean =>
  inOrder(one) === inOrder(other)

const inOrder = (parts: readonly string[]): string => parts.map(fold).toSorted().join('\n')
