import { useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LockerPicker } from '#renderer/lockers/LockerPicker.tsx'
import type { Delivery } from '#shared/deliveries/schema.ts'
import { useDeliveryCommands } from './useDeliveryActions.tsx'

/** Sends what came back once more, to the same locker or another one. */
export function AgainDialog({
  delivery,
  onClose,
}: {
  delivery: Delivery
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { again } = useDeliveryCommands()
  const before = delivery.lockerClosed ? null : delivery.locker
  const [locker, setLocker] = useState(before)
  const send = async (): Promise<void> => {
    if ((await again(delivery.id, locker)) !== null) onClose(true)
  }
  return (
    <Modal
      opened
      size={560}
      title={`${t('deliveries.action.again')} · ${delivery.code}`}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={() => onClose(false)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <LockerPicker
          near={{ kind: 'person', person: delivery.person }}
          control={{
            id: 'again-locker',
            value: locker ?? '',
            onChange: (value) =>
              setLocker(typeof value === 'string' && value !== '' ? value : null),
            onBlur: () => undefined,
            label: t('deliveries.field.locker'),
            required: false,
            disabled: false,
            help: t('deliveries.help.locker'),
            error: null,
          }}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit">{t('deliveries.action.again')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
