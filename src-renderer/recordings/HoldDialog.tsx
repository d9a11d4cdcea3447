import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import type { Recording } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import type { NameOf } from './words.ts'

const Hold = z.object({
  basis: z.string().trim().min(1, 'required').max(300, 'tooLong'),
  reviewOn: z.iso.date('notADate'),
})

/** Keeps a recording as evidence: on which basis, and when somebody looks again. */
export function HoldDialog({
  recording: { id, revision, hold },
  nameOf,
  onClose,
}: {
  recording: Recording
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(() => hold ?? { basis: '', reviewOn: '' }, [hold])
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'text' as const,
            name: 'basis' as const,
            label: t('recordings.recording.field.basis'),
            wide: true,
          },
          {
            kind: 'date' as const,
            name: 'reviewOn' as const,
            label: t('recordings.recording.field.reviewOn'),
          },
        ],
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('recordings.recording.holdTitle')} onClose={onClose}>
      <RecordForm
        form={`recording:hold:${id}`}
        schema={Hold}
        sections={sections}
        values={values}
        revision={revision}
        save={({ commandId, values: wish, revision: seen }) =>
          client.recordings.hold({
            commandId,
            payload: { id, revision: seen ?? revision, ...wish },
          })
        }
        refused={(refusal: UseRefusal) => ({
          ...('field' in refusal ? { field: refusal.field } : {}),
          text: refusalText(t, refusal, nameOf),
        })}
        onSaved={() => {
          sayDone(t('recordings.recording.done.held'))
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
