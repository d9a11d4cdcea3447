import { createElement } from 'react'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Area, mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { fold } from '#shared/text/fold.ts'
import type { PaletteItem, PaletteSource } from './paletteSource.ts'

export interface PaletteGroup {
  name: string
  title: string
  items: readonly PaletteItem[]
}

/** What the palette offers for a text: records from the office, then actions and areas whose words match. */
export const usePaletteItems = (
  text: string,
  areas: readonly Area[],
): { groups: readonly PaletteGroup[]; state: 'searching' | 'failed' | 'done' } => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const sources = useSources(areas)
  const records = sources.filter((source) => source.kind === 'records')
  const asked = text.trim()
  const answers = useQueries({
    queries: records.map((source) => ({
      queryKey: ['palette', source.name, asked],
      queryFn: async ({ signal }: { signal: AbortSignal }) => source.search(asked, signal),
      enabled: asked !== '',
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 10_000,
    })),
  })
  const found = records.map((source, index) => ({
    name: source.name,
    title: source.title,
    items: asked === '' ? [] : (answers[index]?.data ?? []),
  }))
  const actions = sources
    .filter((source) => source.kind === 'actions')
    .map((source) => ({ ...source, items: source.items.filter((item) => matches(item, asked)) }))
  const places: PaletteGroup = {
    name: 'areas',
    title: t('app.palette.areas'),
    items: areas
      .map((area) => ({
        id: `area-${area.path}`,
        name: t(area.word),
        icon: createElement(area.icon, { size: 16, stroke: 1.5, 'aria-hidden': true }),
        run: () => void navigate({ to: area.path }),
      }))
      .filter((item) => matches(item, asked)),
  }
  return {
    groups: [...found, ...actions, places].filter((group) => group.items.length > 0),
    state: answers.some((answer) => answer.isError)
      ? 'failed'
      : answers.some((answer) => answer.isFetching)
        ? 'searching'
        : 'done',
  }
}

const useSources = (areas: readonly Area[]): readonly PaletteSource[] => {
  const { actor } = useSession()
  const may = (procedure: ProcedurePath): boolean => mayCall(actor.role, procedure)
  const office = useOffice()
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data } = useQuery({
    queryKey: ['palette', 'sources', ...areas.map((area) => area.path)],
    queryFn: async () =>
      Promise.all(areas.flatMap((area) => (area.palette === undefined ? [] : [area.palette()]))),
  })
  return (data ?? []).flatMap((sourcesOf) => sourcesOf({ office, t, navigate, may }))
}

/** Every word of the text stands somewhere in the item; letters are folded as the office folds them. */
const matches = (item: PaletteItem, text: string): boolean => {
  const within = fold(`${item.name} ${item.detail ?? ''} ${item.keywords ?? ''}`)
  return fold(text)
    .split(' ')
    .every((word) => within.includes(word))
}
