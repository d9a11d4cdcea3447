import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { idsDraft } from '#renderer/components/form/newDraft.ts'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { type Delivery, Reminding } from '#shared/deliveries/schema.ts'
import { refusalText } from './refusalText.ts'

/** Notes that recipients were reminded of what waits for them, and what they said. */
export function ReminderDialog({
  deliveries,
  onClose,
}: {
  deliveries: readonly Delivery[]
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const ids = deliveries.map(({ id }) => id)
  return (
    <FormDialog
      size={460}
      title={
        deliveries.length === 1
          ? `${t('deliveries.reminder.title')} · ${deliveries[0]?.code ?? ''}`
          : t('deliveries.reminder.titleMany', { count: deliveries.length })
      }
      form={idsDraft('delivery:reminder', ids)}
      schema={Reminding}
      sections={[
        {
          fields: [
            {
              kind: 'longText',
              name: 'note',
              label: t('deliveries.reminder.note', { count: deliveries.length }),
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
        client.deliveries.noteReminder({ commandId, payload: { deliveries: ids, note } })
      }
      refused={(refusal) => ({ text: refusalText(t, refusal) })}
      // What happened is never taken back.
      onSaved={({ count }) => {
        sayDone(t('deliveries.done.reminded', { count }))
        onClose(true)
      }}
      onClose={() => onClose(false)}
      saveWord={t('deliveries.reminder.save')}
    />
  )
}
