import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import { handedInPerson } from '#shared/deliveries/channels.ts'
import { deliveriesOfQuery } from './deliveriesQuery.ts'
import { DeliveryMark } from './DeliveryMark.tsx'
import classes from './deliveries.module.css'

/** What was sent to somebody, on their page. */
export function PersonDeliveries({ person }: { person: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(deliveriesOfQuery(useOffice(), person))
  if (data === undefined) return null
  if (data.length === 0) return <p className={classes['quiet']}>{t('deliveries.emptyPerson')}</p>
  return (
    <ul className={classes['lines']}>
      {data.map((delivery) => (
        <li key={delivery.id}>
          <Anchor
            renderRoot={(props) => (
              <Link to="/deliveries" search={{ open: delivery.id }} {...props} />
            )}
          >
            <Unbroken
              text={`${delivery.code} · ${delivery.contents || t(`deliveries.channel.${delivery.channel}`)}`}
            />
          </Anchor>
          {delivery.sentAt === null ? null : (
            <span className={classes['figures']}>
              {t(handedInPerson(delivery.channel) ? 'deliveries.givenOn' : 'deliveries.sentOn', {
                date: formatInstant(delivery.sentAt),
              })}
            </span>
          )}
          <DeliveryMark delivery={delivery} />
        </li>
      ))}
    </ul>
  )
}
