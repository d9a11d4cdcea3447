import { useCallback, useEffect, useMemo, useState } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { Delivery, DeliveryDetails } from '#shared/deliveries/schema.ts'
import { DeliveryStatus } from '#shared/deliveries/status.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { BatchTool } from './BatchTool.tsx'
import { Board } from './Board.tsx'
import { DeliveriesTabs } from './DeliveriesTabs.tsx'
import { places, useDeliveryColumns } from './deliveryColumns.tsx'
import { DeliveryDialog } from './DeliveryDialog.tsx'
import { DeliveryPane } from './DeliveryPane.tsx'
import { SendDialog } from './SendDialog.tsx'
import { type OpenDeliveryDialog, useDeliveryActions } from './useDeliveryActions.tsx'
import { useMailActions } from './useMailActions.tsx'
import { useDeliveriesView } from './views.ts'
import classes from './deliveries.module.css'

const route = getRouteApi('/deliveries')
const rowId = (row: Delivery): string => row.id
const rowLabel = (row: Delivery): string => `${row.code}, ${row.recipient}`

/** What stored values of deliveries are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...['status', 'place'].flatMap((column) =>
      DeliveryStatus.options.map((value) => [
        `${column}.${value}`,
        t(`deliveries.status.${value}`),
      ]),
    ),
    ...DeliveryChannel.options.map((value) => [
      `channel.${value}`,
      t(`deliveries.channel.${value}`),
    ]),
  ])

const showing = (place: string | null): ListQuery => ({
  search: '',
  filters: place === null ? {} : { place: { kind: 'set', values: [place] } },
  sort: [],
})
const placeShown = (query: ListQuery | null): string | null => {
  const filter = query?.filters['place']
  return filter?.kind === 'set' && filter.values.length === 1 ? (filter.values[0] ?? null) : null
}

/** Everything that is sent: what is to be done with it on top, the list below. */
export function DeliveriesScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { show, new: entering = false } = route.useSearch()
  const view = useDeliveriesView()
  const [query, setView] = view
  const columns = useDeliveryColumns()
  const [editing, setEditing] = useState<DeliveryDetails | null>(null)
  const [dialog, setDialog] = useState<(OpenDeliveryDialog & { clear: () => void }) | null>(null)
  const ofDeliveries = useDeliveryActions(setDialog)
  const ofMails = useMailActions()
  const actions = useCallback<typeof ofDeliveries>(
    (chosen) => [...ofDeliveries(chosen), ...ofMails(chosen.rows)],
    [ofDeliveries, ofMails],
  )
  const source = useCallback<ListSource<Delivery>>(
    (request, signal) => client.deliveries.list(request, { signal }),
    [client],
  )
  const startQuery = useMemo(() => showing(null), [])
  useEffect(() => {
    if (places.some((place) => place === show)) setView(showing(show ?? null))
  }, [show, setView])
  const enter = (open: boolean): void =>
    void navigate({ to: '/deliveries', search: open ? { new: true } : {}, replace: true })
  return (
    <DeliveriesTabs tab="list">
      <div className={classes['screen']}>
        <Board chosen={placeShown(query)} onChoose={(place) => setView(showing(place))} />
        <ListScreen
          name="deliveries"
          label={t('deliveries.list')}
          columns={columns}
          source={source}
          rowId={rowId}
          rowLabel={rowLabel}
          actions={actions}
          view={view}
          startQuery={startQuery}
          pane={{ label: t('deliveries.pane'), Pane: DeliveryPane }}
          Tools={BatchTool}
          create={{
            word: t('deliveries.new'),
            key: 'deliveries.keys.new',
            run: () => enter(true),
          }}
          edit={{
            key: 'deliveries.keys.edit',
            run: (id) =>
              void client.deliveries
                .get({ id })
                .then((found) => setEditing(found.status === 'draft' ? found : null)),
          }}
          exported={{
            list: { kind: 'deliveries' },
            words: exportWords(t),
            fileName: t('deliveries.tab.list'),
          }}
          searchPlaceholder={t('deliveries.search')}
          empty={{ title: t('deliveries.empty.title'), text: t('deliveries.empty.text') }}
        />
      </div>
      {entering ? <SendDialog delivery={null} person={null} onClose={() => enter(false)} /> : null}
      {editing === null ? null : (
        <SendDialog delivery={editing} person={editing.person} onClose={() => setEditing(null)} />
      )}
      {dialog === null ? null : (
        <DeliveryDialog
          open={dialog}
          onClose={(done) => {
            setDialog(null)
            if (done) dialog.clear()
          }}
        />
      )}
    </DeliveriesTabs>
  )
}
