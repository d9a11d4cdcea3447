import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { type Delivery, Reminding } from '#shared/deliveries/schema.ts'
import { refusalText } from './refusalText.ts'

/** Notes that its recipient was reminded of what waits for them, and what they said. */
export function ReminderDialog({
  delivery,
  onClose,
}: {
  delivery: Delivery
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  return (
    <FormDialog
      size={460}
      title={`${t('deliveries.reminder.title')} · ${delivery.code}`}
      form={`delivery:reminder:${delivery.id}`}
      schema={Reminding}
      sections={[
        {
          fields: [
            {
              kind: 'longText',
              name: 'note',
              label: t('deliveries.reminder.note'),
              minRows: 2,
              wide: true,
            },
          ],
        },
      ]}
      values={{ note: '' }}
      revision={null}
      focus="note"
      save={({ commandId, values: { note } }) =>
        client.deliveries.noteReminder({ commandId, payload: { delivery: delivery.id, note } })
      }
      refused={(refusal) => ({ text: refusalText(t, refusal) })}
      // What happened is never taken back.
      onSaved={() => {
        sayDone(t('deliveries.done.reminded'))
        onClose(true)
      }}
      onClose={() => onClose(false)}
      saveWord={t('deliveries.reminder.save')}
    />
  )
}
