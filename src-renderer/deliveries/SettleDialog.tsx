import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { type Delivery, Settling } from '#shared/deliveries/schema.ts'
import { refusalText } from './refusalText.ts'

/** Says why nothing more is sent in place of what came back, bounced, was lost or damaged. */
export function SettleDialog({
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
      title={`${t('deliveries.action.settle')} · ${delivery.code}`}
      form={`delivery:settle:${delivery.id}`}
      schema={Settling}
      sections={[
        { fields: [{ kind: 'text', name: 'why', label: t('deliveries.settledWhy'), wide: true }] },
      ]}
      values={{ why: '' }}
      revision={null}
      focus="why"
      save={({ commandId, values: { why } }) =>
        client.deliveries.settle({ commandId, payload: { delivery: delivery.id, why } })
      }
      refused={(refusal) => ({ text: refusalText(t, refusal) })}
      onSaved={(_, entry) => {
        sayDone(t('deliveries.done.settled'), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
    />
  )
}
