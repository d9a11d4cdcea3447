import { useMemo } from 'react'
import { useOffice } from '#renderer/app/client/office.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { groupOrNew } from './courseMaking.tsx'

/** A source of groups for a picker that can also make a new one in place; `except` is not offered. */
export const useGroupSource = (except?: string): RecordSource => {
  const office = useOffice()
  return useMemo((): RecordSource => {
    const source = groupOrNew(office)
    return {
      ...source,
      search: async (text, signal) =>
        (await source.search(text, signal)).filter((row) => row.id !== except),
    }
  }, [office, except])
}
