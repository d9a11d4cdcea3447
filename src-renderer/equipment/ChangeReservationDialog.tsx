import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import type { Reservation } from '#shared/equipment/schema.ts'
import { categoriesQuery, modelsQuery } from './equipmentQuery.ts'
import { FreeThen } from './FreeThen.tsx'
import { notFreeShown } from './notFreeShown.tsx'
import { refusalText } from './refusalText.ts'
import {
  Changing,
  changingOf,
  changingOfCurrent,
  type What,
  whatFields,
  whatIsTyped,
} from './reservationForm.ts'
import { useConsent } from './useConsent.ts'

/** Changes what is promised; how many are free then, without this one, is told while it is typed. */
export function ChangeReservationDialog({
  reservation,
  onClose,
}: {
  reservation: Reservation
  onClose: () => void
}) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data: categories } = useQuery(categoriesQuery(office))
  const { data: models } = useQuery(modelsQuery(office))
  const [typed, setTyped] = useState<What | null>(null)
  const consent = useConsent()
  const category = typed?.category ?? reservation.categoryId
  const sections = useMemo(
    () => [{ fields: whatFields(t, i18n.language, categories ?? [], models ?? [], category) }],
    [t, i18n.language, categories, models, category],
  )
  const values = useMemo(() => changingOf(reservation), [reservation])
  if (categories === undefined || models === undefined) return null
  const { id, personName } = reservation
  return (
    <FormDialog
      size={680}
      title={t('equipment.reservations.editOf', { name: personName })}
      form={`reservation:${id}`}
      schema={Changing}
      sections={sections}
      values={values}
      revision={reservation.revision}
      focus="until"
      onValues={(now) => setTyped(whatIsTyped(now))}
      follows={(path) => (path === 'category' ? { model: null } : null)}
      save={({ commandId, values: asked, revision }) =>
        savedAnswer(
          office.client.equipment.changeReservation({
            commandId,
            payload: {
              id,
              revision: revision ?? reservation.revision,
              input: { ...asked, moveReservations: consent.holdsFor(asked) },
            },
          }),
          () => null,
        )
      }
      refused={(refusal) => {
        switch (refusal.reason) {
          case 'notFree':
            return notFreeShown(t, refusal, consent.give)
          case 'fewerThanCollected':
            return {
              field: refusal.field,
              text: t('equipment.refusal.fewerThanCollected', { count: refusal.collected }),
            }
          case 'partlyCollected':
            return { field: refusal.field, text: t('equipment.refusal.partlyCollected') }
          case 'packedOther':
            return { text: t('equipment.refusal.packedOther', { tag: refusal.tag }) }
          case 'nothingLeft':
            return { text: refusalText(t, refusal) }
        }
      }}
      currentOf={changingOfCurrent}
      onSaved={(_, entry) => {
        sayDone(t('equipment.done.reservationChanged'), entry)
        onClose()
      }}
      onClose={onClose}
    >
      {typed === null ? null : <FreeThen asked={typed} except={id} />}
    </FormDialog>
  )
}
