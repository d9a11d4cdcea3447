import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { ChangeReservationDialog } from './ChangeReservationDialog.tsx'
import { reservationQuery } from './equipmentQuery.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { ReservationMark, wantedName } from './reservationColumns.tsx'
import { useReservationCommands } from './useReservationActions.tsx'
import classes from './equipment.module.css'

/** A reservation beside the list: what it holds, and how it goes on. */
export function ReservationPane({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { data: reservation, error } = useQuery(reservationQuery(useOffice(), id))
  const { cancel, pack, replan } = useReservationCommands()
  const [changing, setChanging] = useState(false)
  if (reservation === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('equipment.gone')}</p>
  }
  const { person, personName, left, quantity, held, ended } = reservation
  const only = { kind: 'rows' as const, ids: [id] }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{wantedName(i18n.language, reservation)}</h2>
      <ReservationMark reservation={reservation} />
      {ended === null ? (
        <Group gap="xs">
          <Button
            size="compact-sm"
            onClick={() =>
              void navigate({ to: '/equipment/desk', search: { person, reservation: id } })
            }
          >
            {t('equipment.action.collect')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
            {t('equipment.action.edit')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void cancel(only, false)}>
            {t('equipment.action.cancel')}
          </Button>
          {reservation.endangered ? (
            <Button size="compact-sm" variant="default" onClick={() => void replan(id)}>
              {t('equipment.action.replan')}
            </Button>
          ) : null}
          {reservation.overdueForRelease ? (
            <Button size="compact-sm" variant="default" onClick={() => void cancel(only, true)}>
              {t('equipment.action.release')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      <Facts
        facts={[
          [t('equipment.field.person'), <PersonLink key="person" id={person} name={personName} />],
          [t('equipment.field.phone'), formatPhone(reservation.phone)],
          [t('equipment.field.from'), formatDates(reservation.from, reservation.until)],
          [t('equipment.field.group'), reservation.groupName],
          [
            t('equipment.field.quantity'),
            quantity > 1 && ended === null
              ? t('equipment.reservations.left', { left, quantity })
              : '',
          ],
          [t('equipment.field.note'), reservation.note],
        ]}
      />
      {held.length === 0 || ended !== null ? null : (
        <ul className={classes['lines']} aria-label={t('equipment.field.thing')}>
          {held.map(({ item, tag, packed }) => (
            <li key={item}>
              <span>
                <span className={classes['strong']}>{tag}</span>
                {packed ? (
                  <span
                    className={classes['quiet']}
                  >{` · ${t('equipment.reservations.packed')}`}</span>
                ) : null}
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => void pack(id, item, packed)}
              >
                {t(packed ? 'equipment.action.unpack' : 'equipment.action.pack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {ended === null ? null : (
        <p className={classes['quiet']}>
          {`${t(`equipment.reservations.state.${ended}`)} ${formatDate(reservation.endedOn)}`}
        </p>
      )}
      {changing ? (
        <ChangeReservationDialog reservation={reservation} onClose={() => setChanging(false)} />
      ) : null}
    </div>
  )
}
