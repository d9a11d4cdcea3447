import { Button } from '@mantine/core'
import { IconFileExport, IconNumbers, IconTruckDelivery } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import type { DispatchDialogKind } from './DispatchDialog.tsx'
import { useDeliveryCommands } from './useDeliveryActions.tsx'
import classes from './dispatch.module.css'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What can be done with the chosen parcels. An office without manifests only says that they were handed over. */
export function DispatchTools({
  stage,
  chosen,
  open,
}: {
  stage: 'packed' | 'unnumbered'
  chosen: readonly DispatchParcel[]
  open: (dialog: DispatchDialogKind) => void
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: policies } = usePolicies()
  const { mark } = useDeliveryCommands()
  const manifests = policies?.deliveryManifests === true
  const nothing = chosen.length === 0
  const handOver = (): void => {
    if (manifests) open('handOver')
    else {
      const deliveries = chosen.flatMap((parcel) => parcel.deliveries.map(({ id }) => id))
      void mark(deliveries, 'handedOver')
    }
  }
  return (
    <div className={classes['tools']}>
      {stage === 'packed' ? (
        <Button
          disabled={nothing || policies === undefined}
          leftSection={<IconTruckDelivery {...icon} />}
          onClick={handOver}
        >
          {t('dispatch.action.handOver')}
        </Button>
      ) : null}
      <Button
        variant="default"
        disabled={nothing}
        leftSection={<IconFileExport {...icon} />}
        onClick={() => open('file')}
      >
        {t('dispatch.action.file')}
      </Button>
      <Button
        variant="default"
        disabled={nothing}
        leftSection={<IconNumbers {...icon} />}
        onClick={() => open('numbers')}
      >
        {t('dispatch.action.numbers')}
      </Button>
      <Button variant="subtle" onClick={() => open('profiles')}>
        {t('dispatch.action.profiles')}
      </Button>
      {manifests ? (
        <Button variant="subtle" onClick={() => void navigate({ to: '/deliveries/manifests' })}>
          {t('dispatch.action.manifests')}
        </Button>
      ) : null}
    </div>
  )
}
