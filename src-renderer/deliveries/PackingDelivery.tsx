import { useState } from 'react'
import { Alert, Anchor, Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import type { PackingPaperKind } from '#shared/deliveries/packingPapers.ts'
import type { DeliveryDetails } from '#shared/deliveries/schema.ts'
import { DeliveryMark } from './DeliveryMark.tsx'
import { PackingLines } from './PackingLines.tsx'
import { PackingPapersDialog } from './PackingPapersDialog.tsx'
import { PackingParcel } from './PackingParcel.tsx'
import { usePacking } from './usePacking.ts'
import { whereWords } from './words.ts'
import classes from './packing.module.css'

/** The delivery in hand: what goes in, its box and weight, its papers. */
export function PackingDelivery({
  delivery,
  onDone,
}: {
  delivery: DeliveryDetails
  onDone: (packed: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const { data: policies } = usePolicies()
  const { pick } = usePacking()
  const [paper, setPaper] = useState<PackingPaperKind | null>(null)
  const draft = delivery.status === 'draft'
  const left = delivery.lines.filter(({ pickedAt }) => pickedAt === null).map(({ id }) => id)
  return (
    <div className={classes['delivery']}>
      <h2 className={classes['heading']}>{`${delivery.code} · ${delivery.recipient}`}</h2>
      <Group gap="md">
        <DeliveryMark delivery={delivery} />
        <span>{whereWords(delivery)}</span>
        <Anchor
          renderRoot={(props) => (
            <Link to="/deliveries" search={{ open: delivery.id }} {...props} />
          )}
        >
          {t('deliveries.packing.open')}
        </Anchor>
      </Group>
      {delivery.notNeeded === null ? null : (
        <Alert color="yellow">{t(`deliveries.notNeededSay.${delivery.notNeeded}`)}</Alert>
      )}
      {delivery.changed === null ? null : (
        <Alert color="yellow">{t(`deliveries.changedSay.${delivery.changed}`)}</Alert>
      )}
      {draft && delivery.lockerClosed ? (
        <Alert color="red">{t('deliveries.lockerClosed')}</Alert>
      ) : null}
      <PackingLines
        delivery={delivery}
        onPick={(lines, picked) => void pick(delivery.id, lines, picked)}
      />
      {!draft ? null : delivery.parcel === null ? (
        <>
          <p className={classes['quiet']}>{t('deliveries.packing.notPacked')}</p>
          <Group>
            <Button
              disabled={left.length === 0}
              onClick={() =>
                void pick(delivery.id, left, true).then(
                  (done) => done !== null && onDone([delivery.id]),
                )
              }
            >
              {t('deliveries.packing.pickAll')}
            </Button>
          </Group>
        </>
      ) : (
        <PackingParcel
          key={delivery.parcel.revision}
          delivery={delivery}
          parcel={delivery.parcel}
          left={left.length}
          onPacked={onDone}
        />
      )}
      {policies?.deliveryLabels === true ? (
        <Group gap="xs">
          {(['slip', 'label'] as const).map((kind) => (
            <Button key={kind} size="compact-sm" variant="default" onClick={() => setPaper(kind)}>
              {t(`deliveries.packing.${kind}`)}
            </Button>
          ))}
        </Group>
      ) : null}
      {paper === null ? null : (
        <PackingPapersDialog
          kind={paper}
          deliveries={[delivery.id]}
          onClose={() => setPaper(null)}
        />
      )}
    </div>
  )
}
