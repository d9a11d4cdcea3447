import './dispatchTexts.ts'
import { useCallback } from 'react'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { Manifest } from '#shared/deliveries/dispatchSchema.ts'
import { DeliveriesTabs } from './DeliveriesTabs.tsx'
import { useManifestsView } from './dispatchViews.ts'
import { useManifestColumns } from './manifestColumns.tsx'
import { ManifestPane } from './ManifestPane.tsx'

const rowId = (row: Manifest): string => row.id
const rowLabel = (row: Manifest): string => `${row.number}, ${row.carrierName}`

/** The manifests that were closed: each opens its paper again. */
export function ManifestsScreen() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const view = useManifestsView()
  const columns = useManifestColumns()
  const source = useCallback<ListSource<Manifest>>(
    (request, signal) => client.deliveries.manifests(request, { signal }),
    [client],
  )
  return (
    <DeliveriesTabs tab="dispatch">
      <ListScreen
        name="manifests"
        label={t('dispatch.manifests.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        view={view}
        pane={{ label: t('dispatch.manifests.pane'), Pane: ManifestPane }}
        Tools={BackToDesk}
        searchPlaceholder={t('dispatch.manifests.search')}
        empty={{
          title: t('dispatch.manifests.empty.title'),
          text: t('dispatch.manifests.empty.text'),
        }}
      />
    </DeliveriesTabs>
  )
}

function BackToDesk() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Button variant="default" onClick={() => void navigate({ to: '/deliveries/dispatch' })}>
      {t('dispatch.action.back')}
    </Button>
  )
}
