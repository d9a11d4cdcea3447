import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { StepRefusal } from '#shared/privacy/refusals.ts'
import type { DataRequest } from '#shared/privacy/schema.ts'
import { refusedAt } from './words.ts'

export type Step = 'identity' | 'extend' | 'deliver' | 'refuse'

const said = z.string().trim().min(1, 'required').max(500, 'tooLong')
const Form = z.object({ on: z.iso.date('notADate'), said })
const doneWord = {
  identity: 'identity',
  extend: 'extended',
  deliver: 'delivered',
  refuse: 'refused',
} as const

/** A step of answering a request: on which day, and how or why. */
export function StepDialog({
  step,
  request,
  onClose,
}: {
  step: Step
  request: DataRequest
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { id, identity } = request
  const values = useMemo(
    () =>
      step === 'identity' && identity !== null
        ? { on: identity.on, said: identity.how }
        : { on: today(), said: '' },
    [step, identity],
  )
  const sections = useMemo(
    () => [
      {
        fields: [
          // An extension is told when it is made.
          ...(step === 'extend'
            ? []
            : [{ kind: 'date' as const, name: 'on' as const, label: t('privacy.field.on') }]),
          {
            kind: 'text' as const,
            name: 'said' as const,
            label: t(
              step === 'identity' || step === 'deliver'
                ? 'privacy.field.how'
                : 'privacy.field.reason',
            ),
            help: t(`privacy.help.${step}`),
            wide: true,
          },
        ],
      },
    ],
    [t, step],
  )
  return (
    <FormDialog title={t(`privacy.title.${step}`)} onClose={onClose}>
      <RecordForm
        form={`dataRequest:${step}:${id}`}
        schema={Form}
        sections={sections}
        values={values}
        revision={request.revision}
        save={({ commandId, values: { on, said: words }, revision }) => {
          const of = { id, revision: revision ?? request.revision }
          const { privacy } = client
          switch (step) {
            case 'identity':
              return privacy.checkIdentity({ commandId, payload: { ...of, on, how: words } })
            case 'extend':
              return privacy.extend({ commandId, payload: { ...of, reason: words } })
            case 'deliver':
              return privacy.deliver({ commandId, payload: { ...of, on, how: words } })
            case 'refuse':
              return privacy.refuse({ commandId, payload: { ...of, on, reason: words } })
          }
        }}
        refused={(refusal: StepRefusal) => refusedAt(t, refusal)}
        onSaved={(_, entry) => {
          sayDone(t(`privacy.done.${doneWord[step]}`), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
