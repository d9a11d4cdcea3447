import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { plainQuery } from './listQuery.ts'
import {
  plainLayout,
  type SavedView,
  type ViewContent,
  type ViewRefusal,
  type ViewsPort,
} from './tablePorts.ts'

const noViews: readonly SavedView[] = []

/**
 * The named views of a list. A default view opens by itself, once, when nothing else was asked for.
 * `show(null)` is the plain list.
 */
export const useViews = (
  name: string,
  port: ViewsPort | undefined,
  now: ViewContent,
  untouched: boolean,
  apply: (content: ViewContent) => void,
) => {
  const client = useQueryClient()
  const { t } = useTranslation()
  const key = ['listViews', name]
  const kept = useQuery({
    queryKey: key,
    queryFn: async () => (await port?.list(name)) ?? noViews,
    enabled: port !== undefined,
    meta: { shows: [{ kind: 'view', list: true }] },
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  })
  const views = kept.data ?? noViews
  const [wasUntouched] = useState(untouched)
  const first = wasUntouched ? views.find((view) => view.isDefault) : undefined
  const [picked, setPicked] = useState<{ id: string | null } | null>(null)
  const current = picked === null ? first : views.find((view) => view.id === picked.id)

  const show = (view: SavedView | null) => {
    setPicked({ id: view?.id ?? null })
    apply(view?.content ?? { query: plainQuery, layout: plainLayout })
  }

  const opened = useRef(false)
  useEffect(() => {
    if (opened.current || !kept.data) return
    opened.current = true
    if (first) apply(first.content)
  }, [kept.data, first, apply])

  const settled = {
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  } as const
  const save = useMutation({
    mutationFn: async (view: {
      id: string | null
      name: string
    }): Promise<'saved' | ViewRefusal> => {
      const saved = await port?.save(name, { ...view, content: now })
      if (saved === 'nameTaken') return saved
      if (saved) setPicked({ id: saved.id })
      return 'saved'
    },
    ...settled,
  })
  const remove = useMutation({
    mutationFn: async (view: SavedView) => {
      const entry = await port?.remove(name, view.id)
      sayDone(t('table.viewRemoved', { name: view.name }), entry ?? null)
    },
    ...settled,
  })
  const setDefault = useMutation({
    mutationFn: async (id: string | null) => port?.setDefault(name, id),
    ...settled,
  })

  return {
    views,
    current: current ?? null,
    /** What is on screen is no longer what the view remembers. */
    changed: current !== undefined && hashKey([current.content]) !== hashKey([now]),
    failed: save.isError || remove.isError || setDefault.isError,
    show,
    /** What came of it; 'failed' is said by `failed` too. */
    save: (view: { id: string | null; name: string }): Promise<'saved' | 'failed' | ViewRefusal> =>
      save.mutateAsync(view).catch(() => 'failed'),
    remove: remove.mutate,
    setDefault: setDefault.mutate,
  }
}

export type Views = ReturnType<typeof useViews>
