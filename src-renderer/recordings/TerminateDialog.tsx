import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import { refusalText } from './refusalText.ts'
import type { NameOf } from './words.ts'

const Termination = z.object({
  person: z.uuid('required'),
  why: z.string().trim().min(1, 'required').max(300, 'tooLong'),
})
const empty = { person: '', why: '' }

/** The office itself no longer relies on somebody's consent: somebody else signed, or it was not free. */
export function TerminateDialog({
  request: { id, grid },
  nameOf,
  onClose,
}: {
  request: RequestDetails
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'select' as const,
            name: 'person' as const,
            label: t('recordings.recording.terminate.person'),
            options: grid.map(({ person, name }) => ({ value: person, word: name })),
            wide: true,
          },
          {
            kind: 'text' as const,
            name: 'why' as const,
            label: t('recordings.field.why'),
            help: t('recordings.help.why'),
            wide: true,
          },
        ],
      },
    ],
    [t, grid],
  )
  return (
    <FormDialog title={t('recordings.recording.terminate.title')} onClose={onClose}>
      <RecordForm
        form={`recording:terminate:${id}`}
        schema={Termination}
        sections={sections}
        values={empty}
        revision={null}
        saveWord={t('recordings.recording.terminate.save')}
        save={({ commandId, values }) =>
          client.recordings.terminateConsent({ commandId, payload: { id, ...values } })
        }
        refused={(refusal: ConsentRefusal) => ({ text: refusalText(t, refusal, nameOf) })}
        onSaved={({ restricted }) => {
          sayDone(
            t(
              restricted
                ? 'recordings.recording.terminate.doneRestricted'
                : 'recordings.recording.terminate.done',
            ),
          )
          onClose()
        }}
        onClose={onClose}
      >
        <p>{t('recordings.recording.terminate.hint')}</p>
      </RecordForm>
    </FormDialog>
  )
}
