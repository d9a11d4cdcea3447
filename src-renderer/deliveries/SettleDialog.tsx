import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { type Delivery, Settling } from '#shared/deliveries/schema.ts'
import { refusalText } from './refusalText.ts'
import { TakeBackOffer } from './TakeBackOffer.tsx'

/** Says why nothing more is sent in place of what came back, bounced, was lost or damaged. Lent things in it that are out still are taken back first. */
export function SettleDialog({
  delivery,
  onClose,
}: {
  delivery: Delivery
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [lent, setLent] = useState<readonly string[]>([])
  if (lent.length > 0) {
    return (
      <TakeBackOffer
        lines={lent}
        about={t('deliveries.refusal.lentOut')}
        onClose={() => setLent([])}
      />
    )
  }
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
      save={async ({ commandId, values: { why } }) => {
        const payload = { delivery: delivery.id, why }
        const answer = await client.deliveries.settle({ commandId, payload })
        if (!answer.ok && answer.refusal.reason === 'lentOut') setLent(answer.refusal.lines)
        return answer
      }}
      refused={(refusal) => ({ text: refusalText(t, refusal) })}
      onSaved={(_, entry) => {
        sayDone(t('deliveries.done.settled'), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
    />
  )
}
