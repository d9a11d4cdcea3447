import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { KeepingRefusal } from '#shared/privacy/refusals.ts'
import { refusedAt } from './words.ts'

const Form = z.object({ nextOn: z.iso.date('notADate') })
const empty = { nextOn: '' }

/** The director looked at a closed file: when to look again. */
export function ReviewIncidentDialog({
  incident,
  onClose,
}: {
  incident: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'date' as const,
            name: 'nextOn' as const,
            label: t('privacy.holds.field.reviewOn'),
            help: t('privacy.help.nextOn'),
          },
        ],
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('privacy.title.reviewIncident')} onClose={onClose}>
      <RecordForm
        form={`incidents.review:${incident}`}
        schema={Form}
        sections={sections}
        values={empty}
        revision={null}
        save={({ commandId, values: { nextOn } }) =>
          client.privacy.reviewIncident({ commandId, payload: { incident, nextOn } })
        }
        refused={(refusal: KeepingRefusal) => refusedAt(t, refusal)}
        onSaved={() => {
          sayDone(t('privacy.done.reviewed'))
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
