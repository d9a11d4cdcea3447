import './texts.ts'
import { useCallback, useState } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { Reservation } from '#shared/equipment/schema.ts'
import { ChangeReservationDialog } from './ChangeReservationDialog.tsx'
import { EquipmentTabs } from './EquipmentTabs.tsx'
import { reservationStates, useReservationColumns } from './reservationColumns.tsx'
import { ReservationDialog } from './ReservationDialog.tsx'
import { ReservationPane } from './ReservationPane.tsx'
import { useReservationActions } from './useReservationActions.tsx'
import { useReservationsView } from './views.ts'
import { categoryName } from './words.ts'

const route = getRouteApi('/equipment/reservations')
const rowId = (row: Reservation): string => row.id

/** What stored values of reservations are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries(
    reservationStates.map((state) => [
      `state.${state}`,
      t(`equipment.reservations.state.${state}`),
    ]),
  )

/** What is promised to whom and when; in danger and not collected ones stand out. */
export function ReservationsScreen() {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { new: entering = false } = route.useSearch()
  const [changing, setChanging] = useState<Reservation | null>(null)
  const view = useReservationsView()
  const columns = useReservationColumns()
  const actions = useReservationActions()
  const source = useCallback<ListSource<Reservation>>(
    (request, signal) => client.equipment.listReservations(request, { signal }),
    [client],
  )
  const rowLabel = (row: Reservation): string =>
    `${row.personName}, ${categoryName(i18n.language, row)}`
  const enter = (open: boolean): void =>
    void navigate({
      to: '/equipment/reservations',
      search: open ? { new: true } : {},
      replace: true,
    })
  return (
    <EquipmentTabs tab="reservations">
      <ListScreen
        name="reservations"
        label={t('equipment.reservations.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        view={view}
        pane={{ label: t('equipment.reservations.pane'), Pane: ReservationPane }}
        create={{
          word: t('equipment.reservations.new'),
          key: 'equipment.reservations.keys.new',
          run: () => enter(true),
        }}
        edit={{
          key: 'equipment.reservations.keys.edit',
          run: (id) =>
            void client.equipment
              .getReservation({ id })
              .then((found) => setChanging(found.ended === null ? found : null)),
        }}
        exported={{
          list: { kind: 'reservations' },
          words: exportWords(t),
          fileName: t('equipment.tab.reservations'),
        }}
        searchPlaceholder={t('equipment.reservations.search')}
        empty={{
          title: t('equipment.reservations.empty.title'),
          text: t('equipment.reservations.empty.text'),
        }}
      />
      {entering ? <ReservationDialog person={null} onClose={() => enter(false)} /> : null}
      {changing === null ? null : (
        <ChangeReservationDialog reservation={changing} onClose={() => setChanging(null)} />
      )}
    </EquipmentTabs>
  )
}
