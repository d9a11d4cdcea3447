import type { Office } from '#renderer/app/client/office.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { Locker } from '#shared/lockers/schema.ts'

type Shown = Pick<Locker, 'id' | 'name' | 'address' | 'town' | 'carrierName'>

const asRow = ({ id, name, address, town, carrierName }: Shown): PickerRow => ({
  id,
  name,
  detail: [carrierName, address, town].filter((text) => text !== '').join(' · '),
})

/** Where a delivery finds open lockers: the nearest to its person first. */
export const lockerSource = ({ client }: Office, person: string | null): RecordSource => ({
  name: 'locker',
  search: async (text, signal) => {
    const near = person === null ? null : ({ kind: 'person', person } as const)
    const asked = { search: text, near, carriers: [], kinds: [], size: '', limit: 20 }
    const { lockers } = await client.lockers.find(asked, { signal })
    return lockers.map(asRow)
  },
  find: async (id, signal) => {
    const locker = await client.lockers.get({ id }, { signal }).catch(() => null)
    return locker === null ? null : asRow(locker)
  },
})
