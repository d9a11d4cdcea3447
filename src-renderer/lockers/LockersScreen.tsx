import './texts.ts'
import { lazy, Suspense, useCallback, useState } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { DeliveriesTabs } from '#renderer/deliveries/DeliveriesTabs.tsx'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { type Locker, LockerKind, LockerState } from '#shared/lockers/schema.ts'
import { ImportListDialog } from './ImportListDialog.tsx'
import { ListDate } from './ListDate.tsx'
import { useLockerColumns } from './lockerColumns.tsx'
import { LockerPane } from './LockerPane.tsx'
import { LockerTools } from './LockerTools.tsx'
import { PeopleToAsk } from './PeopleToAsk.tsx'
import { useLockersView } from './views.ts'
import classes from './lockers.module.css'

const route = getRouteApi('/deliveries/lockers')
const rowId = (row: Locker): string => row.id
const rowLabel = (row: Locker): string => `${row.name}, ${row.town}`

/** What stored values of places are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> => ({
  ...Object.fromEntries([
    ...LockerState.options.map((state) => [`state.${state}`, t(`lockers.state.${state}`)]),
    ...LockerKind.options.map((kind) => [`kind.${kind}`, t(`lockers.kind.${kind}`)]),
  ]),
  'opening.always': t('lockers.hours.always'),
  'opening.-': t('lockers.hours.unknown'),
  'hours.true': t('lockers.field.hours'),
  'hours.false': '',
  'busy.true': t('lockers.field.busy'),
  'busy.false': '',
})

const MapView = lazy(async () => ({ default: (await import('./MapView.tsx')).MapView }))

/** Where parcels of each carrier wait, as a list or on a map. */
export function LockersScreen() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { view: shownAs } = route.useSearch()
  const { data: policies } = usePolicies()
  const [importing, setImporting] = useState(false)
  const view = useLockersView()
  const columns = useLockerColumns()
  const source = useCallback<ListSource<Locker>>(
    (request, signal) => client.lockers.list(request, { signal }),
    [client],
  )
  const take = (): void => setImporting(true)
  return (
    <DeliveriesTabs tab="lockers">
      <div className={classes['screen']}>
        <div className={classes['lists']}>
          <ListDate carriers={null} />
          <PeopleToAsk />
        </div>
        <div className={classes['body']}>
          {shownAs === 'map' && policies?.deliveryMap === true ? (
            <Suspense fallback={null}>
              <MapView view={view} />
            </Suspense>
          ) : (
            <ListScreen
              name="lockers"
              label={t('lockers.list')}
              columns={columns}
              source={source}
              rowId={rowId}
              rowLabel={rowLabel}
              Tools={LockerTools}
              view={view}
              pane={{ label: t('lockers.pane'), Pane: LockerPane }}
              create={{
                word: t('lockers.import.action'),
                key: 'lockers.import.action',
                run: take,
              }}
              exported={{
                list: { kind: 'lockers' },
                words: exportWords(t),
                fileName: t('lockers.list'),
              }}
              searchPlaceholder={t('lockers.search')}
              empty={{ title: t('lockers.empty.title'), text: t('lockers.empty.text') }}
            />
          )}
        </div>
      </div>
      {importing ? <ImportListDialog carrier={null} onClose={() => setImporting(false)} /> : null}
    </DeliveriesTabs>
  )
}
