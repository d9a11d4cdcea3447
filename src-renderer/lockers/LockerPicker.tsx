import './texts.ts'
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Office, useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { NearWhat } from '#shared/lockers/contract.ts'
import type { Locker, LockerNear } from '#shared/lockers/schema.ts'
import { findAsTyped } from './findAsTyped.ts'
import { anyLocker, type LockerFilter, LockerFilters } from './LockerFilters.tsx'
import { ListDate } from './ListDate.tsx'
import { lockerQuery } from './lockersQuery.ts'
import { tellsApart } from './words.ts'

const asRow = (t: Texts, locker: LockerNear | Locker): PickerRow => ({
  id: locker.id,
  name: locker.name,
  detail: tellsApart(t, locker),
})

interface LookedFor {
  near: NearWhat | null
  filter: LockerFilter
}

/** Where pickers find lockers that take parcels, the nearest first; one chosen before may be closed. */
const lockerSource = ({ client }: Office, t: Texts, { near, filter }: LookedFor): RecordSource => ({
  name: `locker.${JSON.stringify([near, filter])}`,
  search: async (search, signal) => {
    const among = {
      carriers: filter.carrier === null ? [] : [filter.carrier],
      kinds: filter.kind === null ? [] : [filter.kind],
      size: filter.size ?? '',
    }
    const lockers = await findAsTyped(
      (asked) => client.lockers.find({ ...asked, ...among, limit: 30 }, { signal }),
      search,
      near,
    )
    return lockers.map((locker) => asRow(t, locker))
  },
  find: async (id, signal) => {
    const locker = await client.lockers.get({ id }, { signal }).catch(() => null)
    return locker === null ? null : asRow(t, locker)
  },
})

/**
 * Chooses a locker by name, address, town or postcode, among those of a carrier, type and box size; under it
 * stands of which day the list is. Closed lockers are not offered.
 * @param near from where the nearest come first; null where nobody knows
 */
export function LockerPicker({ control, near }: { control: FieldControl; near: NearWhat | null }) {
  const { t } = useTranslation()
  const office = useOffice()
  const [filter, setFilter] = useState<LockerFilter>(anyLocker)
  const chosen = typeof control.value === 'string' ? control.value : ''
  const { data: locker } = useQuery({ ...lockerQuery(office, chosen), enabled: chosen !== '' })
  const source = useMemo(() => lockerSource(office, t, { near, filter }), [office, t, near, filter])
  return (
    <>
      <RecordPicker control={control} source={source} />
      <LockerFilters filter={filter} onChange={setFilter} />
      <ListDate carriers={chosen === '' || locker === undefined ? null : [locker.carrierId]} />
    </>
  )
}
