import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import type { Recording } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import type { NameOf } from './words.ts'

const day = z.iso.date('notADate')
const Access = z.object({ person: z.uuid('required'), untilDay: day, undertakingOn: day })

/** Lets the requester, or a viewer everybody was told of, watch until a day, once they signed not to pass it on. */
export function AccessDialog({
  request,
  recording: { id, revision, deleteBy },
  nameOf,
  onClose,
}: {
  request: RequestDetails
  recording: Recording
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { notices } = request
  const person = request.person?.id ?? ''
  const values = useMemo(
    // That they have signed is a fact for whoever enters it to know: nothing stands there before.
    () => ({ person, untilDay: deleteBy, undertakingOn: '' }),
    [person, deleteBy],
  )
  const sections = useMemo(() => {
    const viewers = [...(person === '' ? [] : [person]), ...(notices.at(-1)?.terms.viewers ?? [])]
    return [
      {
        fields: [
          {
            kind: 'select' as const,
            name: 'person' as const,
            label: t('recordings.recording.field.viewer'),
            clearable: false,
            options: viewers.map((value) => ({ value, word: nameOf(value) })),
            wide: true,
          },
          {
            kind: 'date' as const,
            name: 'untilDay' as const,
            label: t('recordings.recording.field.until'),
          },
          {
            kind: 'date' as const,
            name: 'undertakingOn' as const,
            label: t('recordings.recording.field.undertaking'),
          },
        ],
      },
    ]
  }, [t, person, notices, nameOf])
  return (
    <FormDialog title={t('recordings.recording.accessTitle')} onClose={onClose}>
      <RecordForm
        form={`recording:access:${id}`}
        schema={Access}
        sections={sections}
        values={values}
        revision={revision}
        save={({ commandId, values: access, revision: seen }) =>
          client.recordings.giveAccess({
            commandId,
            payload: { id, revision: seen ?? revision, ...access },
          })
        }
        refused={(refusal: UseRefusal) => ({
          ...('field' in refusal ? { field: refusal.field } : {}),
          text: refusalText(t, refusal, nameOf),
        })}
        onSaved={() => {
          sayDone(t('recordings.recording.done.access'))
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
