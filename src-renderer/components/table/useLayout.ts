import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readTablePreferences } from './readTablePreferences.ts'
import { plainLayout, type PreferencesPort, type TablePreferences } from './tablePorts.ts'

const plain: TablePreferences = { layout: plainLayout, density: 'comfortable', filterRow: true }
const saveAfter = 300

export type LayoutState = {
  /** False until what is remembered has come; until then nothing is painted that would move. */
  ready: boolean
  preferences: TablePreferences
  change: (part: Partial<TablePreferences>) => void
}

/** Columns, density and filter row as this user left them; changes are kept a moment after they are made. */
export const useLayout = (name: string, port: PreferencesPort | undefined): LayoutState => {
  const kept = useQuery({
    queryKey: ['tablePreferences', name],
    queryFn: async () => readTablePreferences(await port?.load(name)),
    enabled: port !== undefined,
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const [chosen, setChosen] = useState<TablePreferences | null>(null)
  const preferences = chosen ?? kept.data ?? plain
  const latest = useRef({ preferences, port })
  useEffect(() => {
    latest.current = { preferences, port }
  })

  const change = useCallback((part: Partial<TablePreferences>) => {
    setChosen((now) => ({ ...(now ?? latest.current.preferences), ...part }))
  }, [])

  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (chosen === null) return undefined
    const save = (): void => {
      waiting.current = null
      void latest.current.port?.save(name, chosen)
    }
    waiting.current = save
    const timer = setTimeout(save, saveAfter)
    return () => clearTimeout(timer)
  }, [chosen, name])
  // Whoever leaves the list at once has changed it all the same.
  useEffect(() => () => waiting.current?.(), [])

  return { ready: port === undefined || !kept.isPending, preferences, change }
}
