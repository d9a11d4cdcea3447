import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { Item } from '#shared/equipment/schema.ts'

const asRow = (t: Texts, item: Item): PickerRow => ({
  id: item.id,
  name: `${item.tag} · ${item.modelName}`,
  detail: [t(`equipment.state.${item.state}`), item.place]
    .filter((text) => text !== '')
    .join(' · '),
})

/** Where pickers find things. */
export const itemSource = ({ client }: Office, t: Texts): RecordSource => ({
  name: 'item',
  search: async (text, signal) => {
    const { rows } = await client.equipment.listItems(
      { search: text, filters: {}, sort: [], position: { kind: 'at', offset: 0 }, limit: 20 },
      { signal },
    )
    return rows.map((item) => asRow(t, item))
  },
  find: async (id, signal) => {
    const item = await client.equipment.getItem({ id }, { signal }).catch(() => null)
    return item === null ? null : asRow(t, item)
  },
})
