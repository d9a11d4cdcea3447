import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import { refusalText } from './refusalText.ts'
import { WhyDialog } from './WhyDialog.tsx'
import type { NameOf } from './words.ts'

/** Decides against a request, or calls it off, with a reason that stays in the office. */
export function DecideDialog({
  request: { id, revision },
  decision,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  decision: 'reject' | 'cancel'
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  return (
    <WhyDialog
      form={`recording:${decision}:${id}`}
      title={t(`recordings.decide.${decision}`)}
      label={t('recordings.field.why')}
      help={t('recordings.help.why')}
      ending
      save={(commandId, why) =>
        client.recordings[decision]({ commandId, payload: { id, revision, why } })
      }
      refused={(refusal) => refusalText(t, refusal, nameOf)}
      onSaved={(entry) =>
        sayDone(
          t(decision === 'reject' ? 'recordings.done.rejected' : 'recordings.done.cancelled'),
          entry,
        )
      }
      onClose={onClose}
    />
  )
}
