import './texts.ts'
import { useCallback } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { type DataRequest, DataRequestKind, DataRequestState } from '#shared/privacy/schema.ts'
import { NoteRequestDialog } from './NoteRequestDialog.tsx'
import { PrivacyTabs } from './PrivacyTabs.tsx'
import { useRequestColumns } from './requestColumns.tsx'
import { RequestPane } from './RequestPane.tsx'
import { useRequestsView } from './views.ts'

const route = getRouteApi('/privacy')
/** What stored values of requests are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...DataRequestKind.options.map((kind) => [`kind.${kind}`, t(`privacy.kind.${kind}`)]),
    ...DataRequestState.options.map((state) => [`state.${state}`, t(`privacy.state.${state}`)]),
  ])

const rowId = (row: DataRequest): string => row.id
const rowLabel = (row: DataRequest): string => row.person.name

/** What people asked of their data: late ones first. */
export function RequestsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { new: entering = false } = route.useSearch()
  const view = useRequestsView()
  const columns = useRequestColumns()
  const source = useCallback<ListSource<DataRequest>>(
    (request, signal) => client.privacy.list(request, { signal }),
    [client],
  )
  const goTo = (search: { new?: boolean; open?: string }): void =>
    void navigate({ to: '/privacy', search, replace: true })
  return (
    <PrivacyTabs tab="requests">
      <ListScreen
        name="dataRequests"
        label={t('privacy.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        view={view}
        pane={{ label: t('privacy.pane'), Pane: RequestPane }}
        create={{
          word: t('privacy.new'),
          key: 'privacy.keys.new',
          run: () => goTo({ new: true }),
        }}
        exported={{
          list: { kind: 'dataRequests' },
          words: exportWords(t),
          fileName: t('app.areas.privacy'),
        }}
        searchPlaceholder={t('privacy.search')}
        empty={{ title: t('privacy.empty.title'), text: t('privacy.empty.text') }}
      />
      {entering ? (
        <NoteRequestDialog
          person={null}
          onClose={(made) => goTo(made === null ? {} : { open: made })}
        />
      ) : null}
    </PrivacyTabs>
  )
}
