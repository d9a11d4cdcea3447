import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import { deliveriesForQuery } from './deliveriesQuery.ts'
import { DeliveryMark } from './DeliveryMark.tsx'
import classes from './deliveries.module.css'

/** What is for a session and not done with yet, beside the session. */
export function SessionDeliveries({ session }: { session: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(deliveriesForQuery(useOffice(), session))
  if (data === undefined || data.total === 0) return null
  const more = data.total - data.rows.length
  return (
    <section>
      <h3 className={classes['heading']}>{t('deliveries.ofSession')}</h3>
      <ul className={classes['lines']}>
        {data.rows.map((delivery) => (
          <li key={delivery.id}>
            <Anchor
              renderRoot={(props) => (
                <Link to="/deliveries" search={{ open: delivery.id }} {...props} />
              )}
            >
              <Unbroken text={`${delivery.code} · ${delivery.recipient}`} />
            </Anchor>
            <DeliveryMark delivery={delivery} />
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <p className={classes['quiet']}>{t('deliveries.ofSessionMore', { count: more })}</p>
      )}
    </section>
  )
}
