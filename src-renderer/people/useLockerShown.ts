import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import type { FilterOption } from '#renderer/components/table/recordColumn.ts'
import { lockerQuery } from '#renderer/lockers/lockersQuery.ts'
import type { ListQuery } from '#shared/lists/list.ts'

/** The locker whose people the register shows, by its name; null where no one locker is asked for. */
export function useLockerShown(query: ListQuery | null): FilterOption | null {
  const office = useOffice()
  const filter = query?.filters['locker']
  const id = filter?.kind === 'set' ? (filter.values[0] ?? '') : ''
  const { data } = useQuery({ ...lockerQuery(office, id), enabled: id !== '' })
  const name = data?.name ?? '…'
  return useMemo(() => (id === '' ? null : { value: id, label: name }), [id, name])
}
