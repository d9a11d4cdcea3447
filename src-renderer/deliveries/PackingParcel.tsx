import { useState } from 'react'
import { Button, Group, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatWeight } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { type BoxFit, fitBoxes } from '#shared/deliveries/boxFit.ts'
import type { DeliveryDetails, Parcel } from '#shared/deliveries/schema.ts'
import { BoxChoice } from './BoxChoice.tsx'
import { packableQuery } from './packingQuery.ts'
import { usePacking } from './usePacking.ts'
import classes from './packing.module.css'

/** The box of the delivery in hand: its weight, its size, and the button that packs it. */
export function PackingParcel({
  delivery,
  parcel,
  left,
  onPacked,
}: {
  delivery: DeliveryDetails
  parcel: Parcel
  /** Lines that nobody checked off yet. */
  left: number
  onPacked: (packed: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: policies } = usePolicies()
  const { data: packable } = useQuery(packableQuery(office, delivery.id))
  const { pack } = usePacking()
  const [weightGrams, setWeight] = useState(parcel.weightGrams)
  const [chosenSize, setSize] = useState(parcel.sizeName === '' ? null : parcel.sizeName)
  const [busy, setBusy] = useState(false)
  if (packable === undefined || policies === undefined) {
    return <div aria-busy className={classes['parcel']} />
  }
  const { things, carrier, locker } = packable
  const sizes = carrier?.sizes ?? []
  const limits = { maxGrams: carrier?.maxGrams ?? null, locker }
  const fit = fitBoxes(things, sizes, limits, weightGrams)
  const added = fitBoxes(things, sizes, limits, null)
  const sizeName = chosenSize ?? (policies.deliveryBoxFit ? (fit.smallest ?? '') : '')
  const shown = policies.deliveryBoxFit || policies.deliveryPrices
  const deliveries = [
    delivery.id,
    ...delivery.together.filter(({ status }) => status === 'draft').map(({ id }) => id),
  ]
  const go = async (): Promise<void> => {
    setBusy(true)
    const done = await pack({ deliveries, revision: parcel.revision, weightGrams, sizeName })
    setBusy(false)
    if (done !== null) onPacked(deliveries)
  }
  return (
    <form
      className={classes['parcel']}
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
    >
      <NumberInput
        w={320}
        label={t('deliveries.packing.weight')}
        description={weightWords(t, added)}
        min={1}
        max={100_000}
        allowDecimal={false}
        value={weightGrams ?? ''}
        onChange={(value) => setWeight(typeof value === 'number' ? value : null)}
      />
      {shown && carrier !== null && sizes.length > 0 ? (
        <BoxChoice
          carrier={carrier}
          fit={policies.deliveryBoxFit ? fit : null}
          prices={policies.deliveryPrices}
          value={sizeName}
          onChange={setSize}
        />
      ) : null}
      <Group className={classes['go'] ?? ''}>
        <Button type="submit" loading={busy}>
          {t('deliveries.packing.pack')}
        </Button>
        {left === 0 ? null : (
          <span className={classes['quiet']}>
            {t('deliveries.packing.packAnyway', { count: left })}
          </span>
        )}
      </Group>
    </form>
  )
}

function weightWords(t: Texts, { grams, withoutWeight }: BoxFit): string {
  if (grams === 0) return t('deliveries.packing.weightUnknown')
  const weight = formatWeight(grams)
  return withoutWeight.length === 0
    ? t('deliveries.packing.weightKnown', { weight })
    : t('deliveries.packing.weightAtLeast', { weight, names: withoutWeight.join(', ') })
}
