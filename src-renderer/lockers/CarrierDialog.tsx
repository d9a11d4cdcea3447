import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { Carrier } from '#shared/lockers/schema.ts'
import { CarrierForm, carrierSections, formOf, inputOf, newCarrier } from './carrierForm.ts'

/** The form of a carrier's terms; null for a new one. */
export function CarrierDialog({
  carrier,
  onClose,
}: {
  carrier: Carrier | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(() => (carrier === null ? newCarrier : formOf(carrier)), [carrier])
  const { data: policies } = usePolicies()
  const prices = policies?.deliveryPrices === true
  const sections = useMemo(() => carrierSections(t, { prices }), [t, prices])
  return (
    <FormDialog
      size={860}
      title={
        carrier === null
          ? t('lockers.carriers.new')
          : `${t('lockers.carriers.edit')}: ${carrier.name}`
      }
      form={`carrier:${carrier?.id ?? 'new'}`}
      schema={CarrierForm}
      sections={sections}
      values={values}
      revision={carrier?.revision ?? null}
      save={({ commandId, values: form, revision }) => {
        const input = inputOf(form)
        return carrier === null
          ? savedAnswer(client.lockers.createCarrier({ commandId, payload: { input } }), () => null)
          : savedAnswer(
              client.lockers.updateCarrier({
                commandId,
                payload: { id: carrier.id, revision: revision ?? carrier.revision, input },
              }),
              () => null,
            )
      }}
      refused={() => ({ field: 'name', text: t('lockers.carriers.nameTaken') })}
      currentOf={(current) => {
        const read = Carrier.safeParse(current)
        return read.success ? formOf(read.data) : null
      }}
      onSaved={(_, entry) => {
        sayDone(t('lockers.carriers.saved'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
