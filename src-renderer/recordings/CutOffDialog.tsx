import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { dayAndTime } from '#renderer/notices/contactValues.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { DecisionRefusal } from '#shared/recordings/refusals.ts'
import { Moment } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import type { NameOf } from './words.ts'

/** Says until when answers are waited for. */
export function CutOffDialog({
  request,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(() => dayAndTime(request.answersBy), [request.answersBy])
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'date', name: 'day', label: t('recordings.field.answersDay') },
          { kind: 'time', name: 'time', label: t('recordings.field.answersTime') },
        ] as const,
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('recordings.decide.cutOff')} onClose={onClose}>
      <RecordForm
        form={`recording:cutOff:${request.id}`}
        schema={Moment}
        sections={sections}
        values={values}
        revision={request.revision}
        save={({ commandId, values: answersBy, revision }) =>
          client.recordings.cutOff({
            commandId,
            payload: { id: request.id, revision: revision ?? request.revision, answersBy },
          })
        }
        refused={(refusal: DecisionRefusal) => ({
          ...('field' in refusal ? { field: 'time' } : {}),
          text: refusalText(t, refusal, nameOf),
        })}
        onSaved={(_, entry) => {
          sayDone(t('recordings.done.cutOff'), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
