import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Field } from '#renderer/components/form/fields.ts'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { type NumberDoubt, parseParcelNumber } from '#shared/deliveries/parcelNumber.ts'
import { type Delivery, ParcelNumber } from '#shared/deliveries/schema.ts'
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
  const { number = '', numberReason = '' } = delivery.parcel ?? {}
  const [asked, setAsked] = useState(numberReason === '' ? null : doubtOf(number))
  const reason: readonly Field<'reason'>[] =
    asked === null
      ? []
      : [
          {
            kind: 'text',
            name: 'reason',
            label: t('deliveries.field.numberReason'),
            help: t(`deliveries.numberDialog.${asked}`),
            wide: true,
          },
        ]
  return (
    <FormDialog
      size={460}
      title={`${t('deliveries.numberDialog.title')} · ${delivery.code}`}
      form={`parcel-number:${delivery.id}`}
      schema={ParcelNumber}
      sections={[
        {
          fields: [
            {
              kind: 'text',
              name: 'number',
              label: t('deliveries.field.number'),
              help: delivery.carrierName,
              wide: true,
            },
            ...reason,
          ],
        },
      ]}
      values={{ number, reason: numberReason }}
      revision={null}
      focus="number"
      save={({ commandId, values }) =>
        client.deliveries.number({
          commandId,
          payload: { numbers: [{ delivery: delivery.id, ...values }] },
        })
      }
      refused={(refusal) => {
        const doubted = refusal.reason === 'checkDigit' || refusal.reason === 'notS10'
        if (doubted) setAsked(refusal.reason)
        return { field: doubted ? 'reason' : 'number', text: refusalText(t, refusal) }
      }}
      onSaved={({ count }, entry) => {
        sayDone(t('deliveries.done.numbered', { count }), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
      saveWord={t('deliveries.numberDialog.save')}
    />
  )
}
