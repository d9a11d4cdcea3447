import './dispatchTexts.ts'
import { useCallback } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
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
        exported={{
          list: { kind: 'manifests' },
          words: {},
          fileName: t('dispatch.manifests.list'),
        }}
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

function BackToDesk({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const word = t('dispatch.action.back')
  const back = (): void => void navigate({ to: '/deliveries/dispatch' })
  return narrow ? (
    <Tooltip label={word}>
      <ActionIcon size={30} aria-label={word} onClick={back}>
        <IconTruckDelivery size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button variant="default" onClick={back}>
      {word}
    </Button>
  )
}
