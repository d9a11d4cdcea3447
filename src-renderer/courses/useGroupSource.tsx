import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useOffice } from '#renderer/app/client/office.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { groupSource } from './groupSource.ts'
import { useCreating } from './useCreating.ts'

const GroupDialog = lazy(async () => ({ default: (await import('./GroupDialog.tsx')).GroupDialog }))

/**
 * A source of groups for a RecordPicker that can also make a new one in place; `except` is not offered.
 * The dialog that makes it is shown wherever `dialog` stands; outside of the picker's own form.
 */
export const useGroupSource = (except?: string): { source: RecordSource; dialog: ReactNode } => {
  const office = useOffice()
  const groups = useMemo((): RecordSource => {
    const source = groupSource(office)
    return {
      ...source,
      search: async (text, signal) =>
        (await source.search(text, signal)).filter((row) => row.id !== except),
    }
  }, [office, except])
  const { source, asked, end } = useCreating(groups)
  const dialog =
    asked === null ? null : (
      <Suspense fallback={null}>
        <GroupDialog name={asked} onDone={end} />
      </Suspense>
    )
  return { source, dialog }
}
