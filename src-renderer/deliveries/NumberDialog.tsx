import { useState } from 'react'
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { type NumberDoubt, parseParcelNumber } from '#shared/deliveries/parcelNumber.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import { refusalText } from './refusalText.ts'

/** Why a number that was kept with a reason was in doubt. */
const doubtOf = (number: string): NumberDoubt => {
  const read = parseParcelNumber(number, { usesS10: true })
  return read.kind === 'warning' ? read.problem : 'checkDigit'
}

/** The carrier's number of a parcel. What is in doubt is kept only with a reason. */
export function NumberDialog({
  delivery,
  onClose,
}: {
  delivery: Delivery
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [number, setNumber] = useState(delivery.parcel?.number ?? '')
  const [reason, setReason] = useState(delivery.parcel?.numberReason ?? '')
  const [asked, setAsked] = useState<NumberDoubt | null>(reason === '' ? null : doubtOf(number))
  const save = async () => {
    const done = await run(
      (commandId) =>
        client.deliveries.number({
          commandId,
          payload: { numbers: [{ delivery: delivery.id, number, reason }] },
        }),
      {
        done: ({ count }) => t('deliveries.done.numbered', { count }),
        refused: (refusal) => {
          if (refusal.reason === 'checkDigit' || refusal.reason === 'notS10') {
            setAsked(refusal.reason)
          }
          return refusalText(t, refusal)
        },
      },
    )
    if (done !== null) onClose(true)
  }
  return (
    <Modal
      opened
      size={460}
      title={`${t('deliveries.numberDialog.title')} · ${delivery.code}`}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={() => onClose(false)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          data-autofocus
          autoComplete="off"
          label={t('deliveries.field.number')}
          description={delivery.carrierName}
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        {asked === null ? null : (
          <TextInput
            mt="md"
            label={t('deliveries.field.numberReason')}
            description={t(`deliveries.numberDialog.${asked}`)}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
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
