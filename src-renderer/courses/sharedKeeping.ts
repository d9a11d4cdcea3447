import { useMemo } from 'react'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import type { PreferencesPort, ViewsPort } from '#renderer/components/table/tablePorts.ts'

/**
 * Columns and views of a table that several groups have in common, though each has a list of its own.
 * @param shared under which name they are kept
 */
export const useSharedKeeping = (
  shared: string,
): { views: ViewsPort; preferences: PreferencesPort } => {
  const { views, preferences } = useTableKeeping()
  return useMemo(
    () => ({
      views: {
        list: () => views.list(shared),
        save: (_, view) => views.save(shared, view),
        remove: (_, id) => views.remove(shared, id),
        setDefault: (_, id) => views.setDefault(shared, id),
      },
      preferences: {
        load: () => preferences.load(shared),
        save: (_, kept) => preferences.save(shared, kept),
      },
    }),
    [views, preferences, shared],
  )
}
