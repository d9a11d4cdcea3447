import type { Office } from '#renderer/app/client/office.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'

interface Asked {
  category: string
  model: string | null
  /** Whose planned things are theirs to take; null for nobody's. */
  person: string | null
  from: string
  until: string
}

const asRow = (one: { id: string; tag: string; modelName: string; place: string }): PickerRow => ({
  id: one.id,
  name: `${one.tag} · ${one.modelName}`,
  detail: one.place,
})

/** Where a picker finds things that are here and that nobody else was promised in a period. */
export const freeThingSource = ({ client }: Office, asked: Asked): RecordSource => ({
  name: `item.free.${JSON.stringify(asked)}`,
  search: async (search, signal) =>
    (await client.equipment.freeThings({ ...asked, search }, { signal })).map(asRow),
  find: async (id, signal) => {
    const item = await client.equipment.getItem({ id }, { signal }).catch(() => null)
    return item === null ? null : asRow(item)
  },
})
