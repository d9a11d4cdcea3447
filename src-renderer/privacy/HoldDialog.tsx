import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { HoldOf, LegalHold } from '#shared/privacy/holds.ts'
import type { HoldRefusal } from '#shared/privacy/refusals.ts'
import { why } from '#shared/privacy/schema.ts'
import { refusedAt } from './words.ts'

const Form = z.object({ basis: why, reviewOn: z.iso.date('notADate') })

/** Keeps a record as evidence, or reviews that it is: on which basis, and when somebody looks again. */
export function HoldDialog({
  of,
  hold,
  onClose,
}: {
  of: HoldOf
  /** The hold that is reviewed; null for a new one. */
  hold: LegalHold | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(() => ({ basis: hold?.basis ?? '', reviewOn: '' }), [hold])
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'text' as const,
            name: 'basis' as const,
            label: t('privacy.holds.field.basis'),
            help: t('privacy.help.basis'),
            wide: true,
          },
          {
            kind: 'date' as const,
            name: 'reviewOn' as const,
            label: t('privacy.holds.field.reviewOn'),
            help: t('privacy.help.reviewOn'),
          },
        ],
      },
    ],
    [t],
  )
  return (
    <FormDialog
      title={t(hold === null ? 'privacy.title.hold' : 'privacy.title.reviewHold')}
      onClose={onClose}
    >
      <RecordForm
        form={`legalHold:${hold?.id ?? `${of.kind}:${of.id}`}`}
        schema={Form}
        sections={sections}
        values={values}
        revision={hold?.revision ?? null}
        save={async ({ commandId, values: { basis, reviewOn }, revision }) => {
          if (hold === null) {
            return client.privacy.hold({ commandId, payload: { of, basis, reviewOn } })
          }
          const seen = { id: hold.id, revision: revision ?? hold.revision }
          const answer = await client.privacy.reviewHold({
            commandId,
            payload: { ...seen, basis, reviewOn },
          })
          return answer.ok ? { ...answer, value: { id: hold.id } } : answer
        }}
        refused={(refusal: HoldRefusal) => refusedAt(t, refusal)}
        onSaved={(_, entry) => {
          sayDone(t('privacy.done.held'), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
