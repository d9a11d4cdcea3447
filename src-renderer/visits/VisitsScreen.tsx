import './texts.ts'
import { useCallback, useMemo, useState } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { today } from '#renderer/courses/today.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { ContactChannel } from '#shared/notices/schema.ts'
import { type Visit, VisitState } from '#shared/visits/schema.ts'
import { DayListButton } from './DayListButton.tsx'
import { useVisitActions } from './useVisitActions.tsx'
import { useVisitColumns } from './visitColumns.tsx'
import { VisitDialog } from './VisitDialog.tsx'
import { VisitPane } from './VisitPane.tsx'
import { useVisitsView } from './visitsView.ts'
import { timesOf, visitorOf } from './visitWords.ts'

const route = getRouteApi('/visits')

/** What stored values of visits are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...VisitState.options.map((state) => [`state.${state}`, t(`visits.state.${state}`)]),
    ...[...ContactChannel.options, 'none' as const].map((channel) => [
      `agreedChannel.${channel}`,
      t(`visits.channel.${channel}`),
    ]),
  ])

const rowId = (row: Visit): string => row.id
const rowLabel = (row: Visit): string => `${timesOf(row)} ${visitorOf(row)}`

/** Who comes to the office, from today on, with the open visit beside the list. */
export function VisitsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { new: entering = false } = route.useSearch()
  const [editing, setEditing] = useState<Visit | null>(null)
  const view = useVisitsView()
  const columns = useVisitColumns()
  const actions = useVisitActions()
  const source = useCallback<ListSource<Visit>>(
    (request, signal) => client.visits.list(request, { signal }),
    [client],
  )
  const fromToday = useMemo(
    (): ListQuery => ({
      search: '',
      filters: { day: { kind: 'dates', from: today(), until: null } },
      sort: [],
    }),
    [],
  )
  const enter = (open: boolean): void =>
    void navigate({ to: '/visits', search: open ? { new: true } : {}, replace: true })
  return (
    <>
      <ListScreen
        name="visits"
        label={t('visits.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        view={view}
        startQuery={fromToday}
        pane={{ label: t('visits.pane'), Pane: VisitPane }}
        create={{ word: t('visits.new'), key: 'visits.keys.new', run: () => enter(true) }}
        edit={{
          key: 'visits.edit',
          run: (id) => void client.visits.get({ id }).then(setEditing),
        }}
        Tools={DayListButton}
        exported={{
          list: { kind: 'visits' },
          words: exportWords(t),
          fileName: t('app.areas.visits'),
        }}
        searchPlaceholder={t('visits.search')}
        startEmpty={{ title: t('visits.empty.fromToday'), showAll: t('visits.empty.showEarlier') }}
        empty={{ title: t('visits.empty.title'), text: t('visits.empty.text') }}
      />
      {editing === null ? null : <VisitDialog visit={editing} onClose={() => setEditing(null)} />}
      {entering ? <VisitDialog visit={{ person: null }} onClose={() => enter(false)} /> : null}
    </>
  )
}
