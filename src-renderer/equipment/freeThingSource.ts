import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { FreeThing } from '#shared/equipment/lendingContract.ts'

interface Asked {
  category: string
  model: string | null
  /** Whose planned things are theirs to take; null for nobody's. */
  person: string | null
  from: string
  until: string
  /** Those reserved for others are offered too, where those can be given other things. */
  movable: boolean
  /** Things that are not offered. */
  without: readonly string[]
}

const asRow = (
  t: Texts,
  { id, tag, modelName, place, movable }: Omit<FreeThing, 'movable'> & { movable?: boolean },
): PickerRow => ({
  id,
  name: `${tag} · ${modelName}`,
  detail: [place, movable === true ? t('equipment.desk.movable') : '']
    .filter((text) => text !== '')
    .join(' · '),
})

/** Where a picker finds things that are here and that nobody else was promised in a period. */
export const freeThingSource = ({ client }: Office, t: Texts, asked: Asked): RecordSource => ({
  name: `item.free.${JSON.stringify(asked)}`,
  search: async (search, signal) =>
    (
      await client.equipment.freeThings(
        { ...asked, without: [...asked.without], search },
        { signal },
      )
    ).map((one) => asRow(t, one)),
  find: async (id, signal) => {
    const item = await client.equipment.getItem({ id }, { signal }).catch(() => null)
    return item === null ? null : asRow(t, item)
  },
})
