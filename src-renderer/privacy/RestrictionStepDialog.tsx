import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { Restriction, RestrictionRefusal } from '#shared/privacy/restriction.ts'
import { why } from '#shared/privacy/schema.ts'
import { restrictionRefused } from './words.ts'

export type RestrictionStep = 'prolong' | 'end' | 'lift'

const Form = z.object({ on: z.iso.date('notADate'), said: why })
const dayOf = { prolong: 'untilOn', lift: 'toldOn' } as const

/** A step of a restriction that stands: it goes on, it is to end, or the person was told so. */
export function RestrictionStepDialog({
  step,
  restriction,
  onClose,
}: {
  step: RestrictionStep
  restriction: Restriction
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(
    () => ({
      // Of what ends no day is asked: it is today.
      on: step === 'prolong' ? '' : today(),
      said: step === 'prolong' ? restriction.why : '',
    }),
    [step, restriction],
  )
  const sections = useMemo(
    () => [
      {
        fields: [
          ...(step === 'end'
            ? []
            : [
                {
                  kind: 'date' as const,
                  name: 'on' as const,
                  label: t(`privacy.restriction.field.${dayOf[step]}`),
                },
              ]),
          {
            kind: 'text' as const,
            name: 'said' as const,
            label: t(`privacy.restriction.field.${step === 'lift' ? 'how' : 'why'}`),
            help: t(`privacy.restriction.help.${step === 'prolong' ? 'why' : step}`),
            wide: true,
          },
        ],
      },
    ],
    [t, step],
  )
  return (
    <FormDialog title={t(`privacy.restriction.dialog.${step}`)} onClose={onClose}>
      <RecordForm
        form={`restriction:${step}:${restriction.id}`}
        schema={Form}
        sections={sections}
        values={values}
        revision={restriction.revision}
        save={({ commandId, values: { on, said }, revision }) => {
          const of = { id: restriction.id, revision: revision ?? restriction.revision }
          const { privacy } = client
          switch (step) {
            case 'prolong':
              return privacy.prolongRestriction({
                commandId,
                payload: { ...of, why: said, untilOn: on },
              })
            case 'end':
              return privacy.endRestriction({ commandId, payload: { ...of, why: said } })
            case 'lift':
              return privacy.liftRestriction({
                commandId,
                payload: { ...of, toldOn: on, how: said },
              })
          }
        }}
        refused={(refusal: RestrictionRefusal) => {
          const told = restrictionRefused(t, refusal)
          return 'field' in refusal ? { ...told, field: 'on' } : told
        }}
        onSaved={(_, entry) => {
          sayDone(t(`privacy.restriction.done.${step}`), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
