import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { ErasureInput, type ErasureRefusal } from '#shared/erasure/contract.ts'
import { erasedName } from '#shared/erasure/rules.ts'
import { type ErasurePreview, ErasureReason } from '#shared/erasure/schema.ts'

const empty = { reason: 'request' as const, requestedOn: '', number: '' }

/** Says on what ground, since when it was asked for, and types the number: the second thought. */
export function EraseForm({
  preview: { person, revision, number },
  onClose,
}: {
  preview: ErasurePreview
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const Confirmed = useMemo(
    () =>
      ErasureInput.pick({ reason: true, requestedOn: true }).extend({
        number: z
          .string()
          .trim()
          .refine((typed) => typed === String(number), 'otherErasureNumber'),
      }),
    [number],
  )
  const sections = useMemo(
    () => [
      {
        title: t('erasure.confirm'),
        fields: [
          {
            kind: 'select' as const,
            name: 'reason' as const,
            label: t('erasure.field.reason'),
            options: ErasureReason.options.map((value) => ({
              value,
              word: t(`erasure.reason.${value}`),
            })),
          },
          {
            kind: 'date' as const,
            name: 'requestedOn' as const,
            label: t('erasure.field.requestedOn'),
          },
          {
            kind: 'text' as const,
            name: 'number' as const,
            label: t('erasure.field.number', { number }),
          },
        ],
      },
    ],
    [t, number],
  )
  return (
    <RecordForm
      form={`erasure:${person}`}
      schema={Confirmed}
      sections={sections}
      values={empty}
      revision={revision}
      saveWord={t('erasure.erase')}
      save={({ commandId, values: { reason, requestedOn }, revision: seen }) =>
        client.erasure.erase({
          commandId,
          payload: { id: person, revision: seen ?? revision, reason, requestedOn, number },
        })
      }
      refused={(refusal: ErasureRefusal) =>
        refusal.reason === 'blocked'
          ? { text: t('erasure.refusal.blocked') }
          : {
              field: refusal.field,
              text: t('erasure.refusal.otherNumber', { number: refusal.number }),
            }
      }
      onSaved={() => {
        sayDone(t('erasure.done', { name: erasedName(number) }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
