import { useMemo } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import type {
  PreferencesPort,
  SavedView,
  ViewRefusal,
  ViewsPort,
} from '#renderer/components/table/tablePorts.ts'
import type { ListView } from '#shared/workspace/contract.ts'
import { type Office, useOffice } from './office.ts'

/** What every RecordTable keeps in the office: its views, and how the signed-in person left its columns. */
export const useTableKeeping = (): { views: ViewsPort; preferences: PreferencesPort } => {
  const office = useOffice()
  const cache = useQueryClient()
  return useMemo(
    () => ({ views: officeViews(office), preferences: officePreferences(office, cache) }),
    [office, cache],
  )
}

const asSavedView = ({ id, name, isDefault, query, layout }: ListView): SavedView => ({
  id,
  name,
  isDefault,
  content: { query, layout },
})

const officeViews = ({ client }: Office): ViewsPort => {
  const listViews = async (list: string): Promise<SavedView[]> =>
    (await client.workspace.views({ list })).map(asSavedView)
  const write = async (
    list: string,
    view: SavedView,
    replaces: string | null,
  ): Promise<SavedView | ViewRefusal> => {
    const { name, isDefault, content } = view
    const saved = await client.workspace.saveView({
      commandId: uuidv7(),
      payload: { list, view: { name, isDefault, ...content }, replaces },
    })
    if (saved.ok) return { ...view, id: saved.value.id }
    if (saved.refusal.reason === 'nameTaken') return 'nameTaken'
    throw new Error(`The view was not saved: ${saved.refusal.reason}`)
  }
  return {
    list: listViews,
    save: async (list, { id, name, content }) => {
      const before =
        id === null ? undefined : (await listViews(list)).find((view) => view.id === id)
      const view = { id: id ?? '', name, content, isDefault: before?.isDefault ?? false }
      return write(list, view, id)
    },
    remove: async (_, id) => {
      const removed = await client.workspace.removeView({ commandId: uuidv7(), payload: { id } })
      if (!removed.ok) throw new Error(`The view was not removed: ${removed.refusal.reason}`)
      return removed.entry
    },
    setDefault: async (list, id) => {
      const views = await listViews(list)
      const next = views.find((view) => (id === null ? view.isDefault : view.id === id))
      if (next !== undefined) await write(list, { ...next, isDefault: id !== null }, next.id)
    },
  }
}

const officePreferences = ({ client, queries }: Office, cache: QueryClient): PreferencesPort => ({
  load: async (list) =>
    (await cache.ensureQueryData(queries.workspace.preferences.queryOptions()))[`table.${list}`],
  save: async (list, value) => {
    const name = `table.${list}`
    cache.setQueryData(queries.workspace.preferences.queryKey(), (before) => ({
      ...before,
      [name]: value,
    }))
    await client.workspace.setPreference({ name, value }).catch(() => {})
  },
})
