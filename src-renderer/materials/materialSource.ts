import './texts.ts'
import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { MaterialChoice } from '#shared/materials/schema.ts'

type Shown = Pick<MaterialChoice, 'id' | 'name' | 'kind' | 'code'>

const asRow = (t: Texts, { id, name, kind, code }: Shown): PickerRow => ({
  id,
  name,
  detail: [t(`materials.kind.${kind}`), code].filter((text) => text !== '').join(' · '),
})

/** Where pickers find materials in use. */
export const materialSource = ({ client }: Office, t: Texts): RecordSource => ({
  name: 'material',
  search: async (text, signal) => {
    const found = await client.materials.find({ text, limit: 20 }, { signal })
    return found.map((material) => asRow(t, material))
  },
  find: async (id, signal) => {
    const material = await client.materials.get({ id }, { signal }).catch(() => null)
    return material === null ? null : asRow(t, material)
  },
})
