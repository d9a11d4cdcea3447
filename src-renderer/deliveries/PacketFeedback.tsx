import './batchTexts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import { Feedback } from '#shared/deliveries/batchSchema.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'

/** Notes that feedback on a weekly packet came (procedure 001, 14.5); nothing of other deliveries. */
export function PacketFeedback({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const given = delivery.status === 'received' || delivery.status === 'returned'
  if (delivery.channel !== 'weeklyPacket' || !given) return null
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('batch.feedback.open')}
      </Button>
      {open ? <FeedbackDialog delivery={delivery.id} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function FeedbackDialog({ delivery, onClose }: { delivery: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [opened] = useState(today)
  return (
    <FormDialog
      size={460}
      title={t('batch.feedback.title')}
      form={`packet-feedback:${delivery}`}
      schema={Feedback}
      sections={[
        {
          fields: [
            { kind: 'date', name: 'feedbackOn', label: t('batch.feedback.day'), wide: true },
            {
              kind: 'longText',
              name: 'note',
              label: t('batch.feedback.note'),
              minRows: 2,
              wide: true,
            },
          ],
        },
      ]}
      values={{ feedbackOn: opened, note: '' }}
      revision={null}
      focus="feedbackOn"
      save={({ commandId, values }) =>
        client.deliveries.noteFeedback({ commandId, payload: { delivery, ...values } })
      }
      refused={(refusal) => ({
        ...('field' in refusal ? { field: refusal.field } : {}),
        text:
          refusal.reason === 'beforeHandOver'
            ? t('batch.refusal.beforeHandOver', { date: formatDate(refusal.day) })
            : t(`batch.refusal.${refusal.reason}`),
      })}
      // What happened is never taken back: a later note goes before an earlier one.
      onSaved={() => {
        sayDone(t('batch.done.feedback'))
        onClose()
      }}
      onClose={onClose}
      saveWord={t('batch.feedback.save')}
    />
  )
}
