import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormField } from '#renderer/components/form/fields.ts'
import { type Category, type Model, Reservation } from '#shared/equipment/schema.ts'
import { categoryName } from './words.ts'

/** What is promised and when. */
export const What = z.object({
  category: z.uuid('required'),
  model: z.uuid().nullable(),
  quantity: z.number().int().min(1, 'quantityMissing').max(10_000, 'tooMuch'),
  from: z.iso.date('notADate'),
  until: z.iso.date('notADate'),
})
export type What = z.infer<typeof What>

const note = z.string().trim().max(1000, 'tooLong')
const inOrder = ({ from, until }: { from: string; until: string }): boolean => from <= until
const reversed = { path: ['until'], message: 'datesReversed' }

/** A new reservation. */
export const Asking = z
  .object({ person: z.uuid('required'), group: z.uuid().nullable(), ...What.shape, note })
  .refine(inOrder, reversed)

/** What of a reservation can be changed. */
export const Changing = z.object({ ...What.shape, note }).refine(inOrder, reversed)
export type ChangingForm = z.input<typeof Changing>

/** Whom a new reservation is for so far; null while nobody is chosen. */
export const whoIsTyped = (values: unknown): string | null =>
  z.object({ person: z.uuid() }).safeParse(values).data?.person ?? null

/** What is typed, where it can be asked of the stock; null while it is not whole. */
export const whatIsTyped = (values: unknown): What | null => {
  const read = What.safeParse(values)
  return read.success && inOrder(read.data) ? read.data : null
}

/** A reservation as its form holds it. */
export const changingOf = ({
  categoryId,
  modelId,
  quantity,
  from,
  until,
  note: written,
}: Reservation): ChangingForm => ({
  category: categoryId,
  model: modelId,
  quantity,
  from,
  until,
  note: written,
})

/** The reservation inside a refusal, or null when it can't be read. */
export const changingOfCurrent = (current: unknown): ChangingForm | null => {
  const read = Reservation.safeParse(current)
  return read.success ? changingOf(read.data) : null
}

/** The fields of what is promised; models are those of the category that is chosen. */
export const whatFields = (
  t: Texts,
  language: string,
  categories: readonly Category[],
  models: readonly Model[],
  category: string | null,
): FormField<keyof ChangingForm>[] => [
  {
    kind: 'select',
    name: 'category',
    label: t('equipment.field.category'),
    clearable: false,
    options: categories.map(({ id, name, nameEn }) => ({
      value: id,
      word: categoryName(language, { categoryName: name, categoryNameEn: nameEn }),
    })),
  },
  {
    kind: 'select',
    name: 'model',
    label: t('equipment.field.model'),
    help: t('equipment.help.model'),
    options: models
      .filter((model) => category === null || model.categoryId === category)
      .map(({ id, name }) => ({ value: id, word: name })),
  },
  { kind: 'date', name: 'from', label: t('equipment.field.from') },
  { kind: 'date', name: 'until', label: t('equipment.field.until') },
  { kind: 'number', name: 'quantity', label: t('equipment.field.quantity') },
  { kind: 'longText', name: 'note', label: t('equipment.field.note'), minRows: 2 },
]
