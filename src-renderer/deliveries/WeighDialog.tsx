import { useState } from 'react'
import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { Delivery, Parcel } from '#shared/deliveries/schema.ts'
import { refusalText } from './refusalText.ts'

const numberOrNull = (value: string | number): number | null =>
  typeof value === 'number' ? value : null

/** Weight in grams, size and what it really cost: what the carrier's receipt says. */
export function WeighDialog({
  delivery,
  parcel,
  onClose,
}: {
  delivery: Delivery
  parcel: Parcel
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [weightGrams, setWeight] = useState(parcel.weightGrams)
  const [sizeName, setSize] = useState(parcel.sizeName)
  const [costCents, setCost] = useState(parcel.costCents)
  const fixed = parcel.manifest !== null && parcel.weightGrams !== null
  const save = async () => {
    const { id, revision } = parcel
    const input = { weightGrams, sizeName, costCents }
    const done = await run(
      (commandId) => client.deliveries.weigh({ commandId, payload: { id, revision, input } }),
      { done: () => t('deliveries.done.weighed'), refused: (refusal) => refusalText(t, refusal) },
    )
    if (done !== null) onClose(true)
  }
  return (
    <Modal
      opened
      size={420}
      title={`${t('deliveries.field.weight')} · ${delivery.code}`}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={() => onClose(false)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <NumberInput
          data-autofocus={fixed ? undefined : true}
          label={t('deliveries.field.weight')}
          description={fixed ? t('deliveries.refusal.weightOnManifest') : undefined}
          disabled={fixed}
          suffix=" g"
          placeholder="g"
          min={1}
          max={100_000}
          allowDecimal={false}
          value={weightGrams ?? ''}
          onChange={(value) => setWeight(numberOrNull(value))}
        />
        <TextInput
          mt="md"
          data-autofocus={fixed ? true : undefined}
          label={t('deliveries.field.size')}
          value={sizeName}
          maxLength={20}
          onChange={({ currentTarget }) => setSize(currentTarget.value)}
        />
        <NumberInput
          mt="md"
          label={t('deliveries.field.cost')}
          suffix=" €"
          placeholder="€"
          decimalSeparator=","
          decimalScale={2}
          min={0}
          max={10_000}
          value={costCents === null ? '' : costCents / 100}
          onChange={(value) => {
            const euros = numberOrNull(value)
            setCost(euros === null ? null : Math.round(euros * 100))
          }}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit">{t('deliveries.numberDialog.save')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
