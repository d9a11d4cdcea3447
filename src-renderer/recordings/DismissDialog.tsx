import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { UnmatchedAnswer } from '#shared/recordings/unmatched.ts'
import { refusalText } from './refusalText.ts'
import { WhyDialog } from './WhyDialog.tsx'
import type { NameOf } from './words.ts'

/** Says why an answer of a platform's report is nobody's of the session. */
export function DismissDialog({
  request: { id },
  answer,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  answer: UnmatchedAnswer
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  return (
    <WhyDialog
      form={`recording:dismiss:${answer.id}`}
      title={t('recordings.unmatched.dismissTitle')}
      label={t('recordings.field.why')}
      help={t('recordings.unmatched.dismissHelp')}
      save={(commandId, why) =>
        client.recordings.dismissUnmatched({
          commandId,
          payload: { id, unmatched: answer.id, why },
        })
      }
      refused={(refusal) => refusalText(t, refusal, nameOf)}
      onSaved={() => sayDone(t('recordings.unmatched.dismissed'))}
      onClose={onClose}
    />
  )
}
