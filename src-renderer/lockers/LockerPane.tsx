import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { LockerMark } from './LockerMark.tsx'
import { ListDate } from './ListDate.tsx'
import { lockerQuery } from './lockersQuery.ts'
import { addressWords, hoursWords } from './words.ts'
import classes from './lockers.module.css'

/** A place beside the list: where it is, when it is open, what goes into it. */
export function LockerPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: locker, error } = useQuery(lockerQuery(useOffice(), id))
  if (locker === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('lockers.gone')}</p>
  }
  const kilograms = locker.maxGrams === null ? null : locker.maxGrams / 1000
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{locker.name}</h2>
      <div>
        <LockerMark state={locker.state} quiet={false} />
      </div>
      {locker.busy ? <p className={classes['quiet']}>{t('lockers.busy')}</p> : null}
      <Facts
        facts={[
          [t('lockers.field.carrier'), locker.carrierName],
          [t('lockers.field.kind'), t(`lockers.kind.${locker.kind}`)],
          [
            t('lockers.field.address'),
            [addressWords(locker), locker.municipality, locker.postcode]
              .filter((part) => part !== '')
              .join(', '),
          ],
          [t('lockers.field.opening'), hoursWords(t, locker.hours)],
          [t('lockers.field.comment'), locker.comment],
          [t('lockers.field.sizes'), locker.sizes.join(', ')],
          [
            t('lockers.field.maxWeight'),
            kilograms === null ? '' : t('lockers.kilograms', { count: kilograms }),
          ],
          [t('lockers.field.externalId'), locker.externalId],
          [t('lockers.field.closedOn'), formatDate(locker.closedOn)],
          [
            t('lockers.field.movedAt'),
            locker.movedAt === null ? '' : formatInstant(locker.movedAt),
          ],
          [
            t('lockers.field.wanted'),
            locker.wanted === 0 ? (
              ''
            ) : (
              <Anchor
                key="wanted"
                underline="always"
                renderRoot={(props) => (
                  <Link to="/people" search={{ locker: locker.id }} {...props} />
                )}
              >
                {t('lockers.wanted', { count: locker.wanted })}
              </Anchor>
            ),
          ],
        ]}
      />
      <ListDate carriers={[locker.carrierId]} />
    </div>
  )
}
