import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import type { ConsentEntry, Reach } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import { WithdrawalReach } from './WithdrawalReach.tsx'

const Note = z.object({ note: z.string().trim().max(300, 'tooLong') })

/** Takes a standing consent back, after it has said which recordings that closes and by when they are settled. */
export function WithdrawStandingDialog({
  consent: { id, person, by, group },
  onClose,
}: {
  consent: ConsentEntry
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const reach: Reach = group === null ? { kind: 'all' } : { kind: 'group', group }
  const values = useMemo(() => ({ note: '' }), [])
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'text' as const,
            name: 'note' as const,
            label: t('recordings.recording.withdraw.note'),
            wide: true,
          },
        ],
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('recordings.recording.withdraw.title')} onClose={onClose}>
      <RecordForm
        form={`recording:withdrawStanding:${id}`}
        schema={Note}
        sections={sections}
        values={values}
        revision={null}
        saveWord={t('recordings.recording.withdraw.save')}
        save={({ commandId, values: { note } }) =>
          client.recordings.withdrawConsent({
            commandId,
            payload: { person, by, reach, at: null, note },
          })
        }
        refused={(refusal: ConsentRefusal) => ({ text: refusalText(t, refusal, () => '') })}
        onSaved={({ restricted }) => {
          sayDone(t('recordings.recording.withdraw.done', { count: restricted }))
          onClose()
        }}
        onClose={onClose}
      >
        <p>{t('recordings.recording.withdraw.hint')}</p>
        <WithdrawalReach person={person} by={by} reach={reach} />
      </RecordForm>
    </FormDialog>
  )
}
