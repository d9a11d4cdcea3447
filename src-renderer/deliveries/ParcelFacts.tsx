import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { formatMoney, formatWeight } from '#renderer/app/format/numbers.ts'
import { OutsideLink } from '#renderer/components/detail/OutsideLink.tsx'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import type { DeliveryDetails, Parcel } from '#shared/deliveries/schema.ts'
import { beforeDispatch } from '#shared/deliveries/status.ts'
import { type DeliveryDialogKind, useDeliveryCommands } from './useDeliveryActions.tsx'

/** The box: its number with the carrier's page, weight, size, cost, and who shares it. */
export function ParcelFacts({
  delivery,
  parcel,
  onDialog,
}: {
  delivery: DeliveryDetails
  parcel: Parcel
  onDialog: (dialog: DeliveryDialogKind) => void
}) {
  const { t } = useTranslation()
  const { data: policies } = usePolicies()
  const { leave } = useDeliveryCommands()
  const mayLeave =
    parcel.deliveries > 1 && parcel.manifest === null && beforeDispatch.includes(delivery.status)
  // A light office neither weighs nor counts what it costs.
  const weighs =
    policies !== undefined &&
    (policies.deliveryBoxFit || policies.deliveryPrices || policies.deliveryManifests)
  return (
    <>
      <Facts
        facts={[
          [t('deliveries.field.carrier'), delivery.carrierName],
          [
            t('deliveries.field.number'),
            parcel.number === '' ? (
              ''
            ) : (
              <OutsideLink key="number" address={delivery.trackingLink} text={parcel.number} />
            ),
          ],
          [t('deliveries.field.numberReason'), parcel.numberReason],
          [
            t('deliveries.field.weight'),
            parcel.weightGrams === null ? '' : formatWeight(parcel.weightGrams),
          ],
          [t('deliveries.field.size'), parcel.sizeName],
          [
            t('deliveries.field.cost'),
            parcel.costCents === null ? '' : formatMoney(parcel.costCents),
          ],
          [
            '',
            delivery.together.length === 0
              ? ''
              : t('deliveries.together', {
                  codes: delivery.together.map(({ code }) => code).join(', '),
                }),
          ],
        ]}
      />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => onDialog('number')}>
          {t('deliveries.action.number')}
        </Button>
        {mayLeave ? (
          <Button size="compact-sm" variant="default" onClick={() => void leave(delivery.id)}>
            {t('deliveries.action.leave')}
          </Button>
        ) : null}
        {weighs ? (
          <Button size="compact-sm" variant="subtle" onClick={() => onDialog('weigh')}>
            {t('deliveries.action.weigh')}
          </Button>
        ) : null}
      </Group>
    </>
  )
}
