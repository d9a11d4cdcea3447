import { lazy, type ReactNode } from 'react'
import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { makeInPlace } from '#renderer/components/picker/making.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { Category, Model } from '#shared/equipment/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { itemSource } from './itemSource.ts'
import { categoryName } from './words.ts'

const CategoryDialog = lazy(async () => ({
  default: (await import('./CategoryDialog.tsx')).CategoryDialog,
}))
const ModelDialog = lazy(async () => ({ default: (await import('./ModelDialog.tsx')).ModelDialog }))
const ItemDialog = lazy(async () => ({ default: (await import('./ItemDialog.tsx')).ItemDialog }))

/** The whole of a short list, of which as much is offered as says what is typed. */
const among = (rows: readonly PickerRow[], text: string): readonly PickerRow[] => {
  const typed = fold(text)
  return rows.filter(({ name, detail }) => fold(`${name} ${detail}`).includes(typed))
}

/** A source over a short list, and how one more of it is made: `make` gives its id. */
const shortSource = (
  name: string,
  rows: (signal?: AbortSignal) => Promise<readonly PickerRow[]>,
  make: (text: string, done: (id: string | null) => void) => ReactNode,
): RecordSource => {
  const find = async (id: string): Promise<PickerRow | null> =>
    (await rows()).find((row) => row.id === id) ?? null
  return {
    name,
    search: async (text, signal) => among(await rows(signal), text),
    find,
    create: async (text) => {
      const id = await makeInPlace<string>((done) => make(text.trim(), done))
      return id === null ? null : find(id).catch(() => null)
    },
  }
}

/** Where pickers find kinds of equipment and make one in place. */
export const categoryOrNew = ({ client }: Office, language: string): RecordSource => {
  const asRow = ({ id, name, nameEn }: Category): PickerRow => ({
    id,
    name: categoryName(language, { categoryName: name, categoryNameEn: nameEn }),
    detail: '',
  })
  return shortSource(
    'equipmentCategory',
    async (signal) => {
      const found = await client.equipment.categories(undefined, signal ? { signal } : {})
      return found.map(asRow)
    },
    (name, done) => <CategoryDialog category={null} name={name} onClose={done} />,
  )
}

/** Where pickers find models of which every thing has its tag, and make one in place. */
export const modelOrNew = ({ client }: Office, language: string): RecordSource => {
  const asRow = (model: Model): PickerRow => ({
    id: model.id,
    name: model.name,
    detail: categoryName(language, model),
  })
  return shortSource(
    'equipmentModel',
    async (signal) => {
      const found = await client.equipment.models(undefined, signal ? { signal } : {})
      return found.filter(({ quantity }) => quantity === null).map(asRow)
    },
    (name, done) => <ModelDialog model={null} name={name} onClose={done} />,
  )
}

/** Where pickers find things and enter one in place, by its tag. */
export const itemOrNew = (office: Office, t: Texts): RecordSource => {
  const source = itemSource(office, t)
  return {
    ...source,
    create: async (text) => {
      const id = await makeInPlace<string>((done) => (
        <ItemDialog item={null} tag={text.trim()} onClose={done} />
      ))
      return id === null ? null : source.find(id, new AbortController().signal)
    },
  }
}
