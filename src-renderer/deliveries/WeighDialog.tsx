import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { type Delivery, type Parcel, ParcelMeasures } from '#shared/deliveries/schema.ts'
import { refusalText } from './refusalText.ts'

const measuresOf = ({ weightGrams, sizeName, costCents }: Parcel): ParcelMeasures => ({
  weightGrams,
  sizeName,
  costCents,
})

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
  const fixed = parcel.manifest !== null && parcel.weightGrams !== null
  return (
    <FormDialog
      size={460}
      title={`${t('deliveries.field.weight')} · ${delivery.code}`}
      form={`parcel-measures:${parcel.id}`}
      schema={ParcelMeasures}
      sections={[
        {
          fields: [
            {
              kind: 'number',
              name: 'weightGrams',
              label: t('deliveries.field.weight'),
              unit: 'g',
              disabled: fixed,
              wide: true,
              ...(fixed ? { help: t('deliveries.refusal.weightOnManifest') } : {}),
            },
            { kind: 'text', name: 'sizeName', label: t('deliveries.field.size') },
            { kind: 'money', name: 'costCents', label: t('deliveries.field.cost') },
          ],
        },
      ]}
      values={measuresOf(parcel)}
      revision={parcel.revision}
      focus={fixed ? 'sizeName' : 'weightGrams'}
      save={({ commandId, values, revision }) =>
        client.deliveries.weigh({
          commandId,
          payload: { id: parcel.id, revision: revision ?? parcel.revision, input: values },
        })
      }
      refused={(refusal) => ({ field: refusal.field, text: refusalText(t, refusal) })}
      currentOf={(current) => {
        const read = ParcelMeasures.safeParse(current)
        return read.success ? read.data : null
      }}
      onSaved={(_, entry) => {
        sayDone(t('deliveries.done.weighed'), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
    />
  )
}
