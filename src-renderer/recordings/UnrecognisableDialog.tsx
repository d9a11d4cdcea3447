import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Recording } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import { WhyDialog } from './WhyDialog.tsx'
import type { NameOf } from './words.ts'

/** Says how whoever withdrew was made unrecognisable. */
export function UnrecognisableDialog({
  recording: { id, revision, waiting },
  nameOf,
  onClose,
}: {
  recording: Recording
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const settled = t('recordings.recording.unrecognisableOf', {
    count: waiting.length,
    names: waiting.map(nameOf).join(', '),
  })
  return (
    <WhyDialog
      form={`recording:unrecognisable:${id}`}
      title={t('recordings.recording.unrecognisableTitle')}
      label={t('recordings.recording.field.how')}
      help={[...(waiting.length === 0 ? [] : [settled]), t('recordings.help.why')].join(' ')}
      save={(commandId, how) =>
        client.recordings.noteUnrecognisable({ commandId, payload: { id, revision, how } })
      }
      refused={(refusal) => refusalText(t, refusal, nameOf)}
      onSaved={() => sayDone(t('recordings.recording.done.unrecognisable'))}
      onClose={onClose}
    />
  )
}
