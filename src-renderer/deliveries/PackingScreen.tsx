import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ScanBox } from '#renderer/equipment/ScanBox.tsx'
import { DeliveriesTabs } from './DeliveriesTabs.tsx'
import { deliveryQuery } from './deliveriesQuery.ts'
import { PackingDelivery } from './PackingDelivery.tsx'
import { PackingList } from './PackingList.tsx'
import { toPackQuery } from './packingQuery.ts'
import { usePackingScan } from './usePackingScan.ts'
import classes from './packing.module.css'

const route = getRouteApi('/deliveries/packing')

/** The desk at which deliveries are put together: what waits at the left, the one in hand at the right. */
export function PackingScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { delivery: chosen } = route.useSearch()
  const { data: waiting } = useQuery(toPackQuery(office))
  const { data: delivery } = useQuery({
    ...deliveryQuery(office, chosen ?? ''),
    enabled: chosen !== undefined,
  })
  const open = (id: string | undefined): void =>
    void navigate({
      to: '/deliveries/packing',
      search: id === undefined ? {} : { delivery: id },
      replace: true,
    })
  const inHand = chosen === undefined ? undefined : delivery
  const { said, scan } = usePackingScan(inHand, open)
  const next = (packed: readonly string[]): void =>
    open(
      waiting?.rows.find(({ id, lines, picked, channel }) => {
        const given = channel === 'inPerson' || channel === 'weeklyPacket'
        return !packed.includes(id) && !(given && lines > 0 && picked === lines)
      })?.id,
    )
  return (
    <DeliveriesTabs tab="packing">
      <div className={classes['desk']}>
        <PackingList waiting={waiting} chosen={chosen} onOpen={open} />
        <section className={classes['hand']} aria-label={t('deliveries.tab.packing')}>
          <ScanBox label={t('deliveries.packing.scan')} onScan={scan} said={said} />
          {inHand === undefined ? (
            <p className={classes['quiet']}>{t('deliveries.packing.choose')}</p>
          ) : (
            <PackingDelivery key={inHand.id} delivery={inHand} onDone={next} />
          )}
        </section>
      </div>
    </DeliveriesTabs>
  )
}
