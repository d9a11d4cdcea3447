import './texts.ts'
import { useCallback, useEffect, useMemo } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { type ListedRequest, ListedState } from '#shared/recordings/listed.ts'
import { NewRequestDialog } from './NewRequestDialog.tsx'
import { RecordingsTabs } from './RecordingsTabs.tsx'
import { useRequestColumns } from './requestColumns.tsx'
import { RequestPane } from './RequestPane.tsx'
import { useRequestsView } from './views.ts'
import { sessionWords } from './words.ts'

const route = getRouteApi('/recordings/requests')
const rowId = (row: ListedRequest): string => row.id
const rowLabel = (row: ListedRequest): string =>
  [...(row.person === null ? [] : [row.person.name]), sessionWords(row.session)].join(', ')
const showing = (state: ListedState | null): ListQuery => ({
  search: '',
  filters: state === null ? {} : { state: { kind: 'set', values: [state] } },
  sort: [],
})

/** Every request to record a session, whatever became of it. */
export function RequestsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { show, person = null, new: entering = false } = route.useSearch()
  const view = useRequestsView()
  const [, setView] = view
  const columns = useRequestColumns()
  const source = useCallback<ListSource<ListedRequest>>(
    (request, signal) => client.recordings.list(request, { signal }),
    [client],
  )
  const startQuery = useMemo(() => showing(null), [])
  useEffect(() => {
    const state = ListedState.safeParse(show)
    if (state.success) setView(showing(state.data))
  }, [show, setView])
  const goTo = (search: { new?: boolean; open?: string }): void =>
    void navigate({ to: '/recordings/requests', search, replace: true })
  return (
    <RecordingsTabs tab="list">
      <ListScreen
        name="recordingRequests"
        label={t('recordings.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        view={view}
        startQuery={startQuery}
        pane={{ label: t('recordings.pane'), Pane: RequestPane }}
        create={{
          word: t('recordings.new'),
          key: 'recordings.keys.new',
          run: () => goTo({ new: true }),
        }}
        exported={{
          list: { kind: 'recordingRequests' },
          words: Object.fromEntries(
            ListedState.options.map((state) => [`state.${state}`, t(`recordings.state.${state}`)]),
          ),
          fileName: t('app.areas.recordings'),
        }}
        searchPlaceholder={t('recordings.search')}
        empty={{ title: t('recordings.empty.title'), text: t('recordings.empty.text') }}
      />
      {entering ? (
        <NewRequestDialog
          person={person}
          onClose={(made) => goTo(made === null ? {} : { open: made })}
        />
      ) : null}
    </RecordingsTabs>
  )
}
