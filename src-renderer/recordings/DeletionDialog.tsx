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

const Deletion = z.object({
  method: z.string().trim().min(1, 'required').max(300, 'tooLong'),
  removed: z.boolean(),
  purged: z.boolean(),
})

/** The two ticks of a deletion: gone from where it lay, and gone from the bin. The first may come alone. */
export function DeletionDialog({
  recording: { id, revision, removedAt, deletionMethod },
  nameOf,
  onClose,
}: {
  recording: Recording
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(
    () => ({ method: deletionMethod, removed: removedAt !== null, purged: false }),
    [deletionMethod, removedAt],
  )
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'text' as const,
            name: 'method' as const,
            label: t('recordings.recording.field.method'),
            wide: true,
          },
          {
            kind: 'check' as const,
            name: 'removed' as const,
            label: t('recordings.recording.field.removed'),
            disabled: removedAt !== null,
            wide: true,
          },
          {
            kind: 'check' as const,
            name: 'purged' as const,
            label: t('recordings.recording.field.purged'),
            wide: true,
          },
        ],
      },
    ],
    [t, removedAt],
  )
  return (
    <FormDialog title={t('recordings.recording.deleteTitle')} onClose={onClose}>
      <RecordForm
        form={`recording:delete:${id}`}
        schema={Deletion}
        sections={sections}
        values={values}
        revision={revision}
        save={async ({ commandId, values: { method, removed, purged }, revision: seen }) => {
          const of = { id, revision: seen ?? revision, method }
          const firstOnly = removed && !purged && removedAt === null
          const answer = firstOnly
            ? await client.recordings.noteRemoved({ commandId, payload: of })
            : await client.recordings.deleteRecording({
                commandId,
                payload: { ...of, removed, purged },
              })
          return answer.ok ? { ...answer, value: firstOnly } : answer
        }}
        refused={(refusal: UseRefusal) => ({ text: refusalText(t, refusal, nameOf) })}
        onSaved={(firstOnly) => {
          sayDone(
            t(
              firstOnly ? 'recordings.recording.done.removed' : 'recordings.recording.done.deleted',
            ),
          )
          onClose()
        }}
        onClose={onClose}
      >
        <p>{t('recordings.recording.deleteHelp')}</p>
      </RecordForm>
    </FormDialog>
  )
}
