import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import type { ConsentEntry, Reach } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import { WithdrawalReach } from './WithdrawalReach.tsx'
import { WithdrawnFile } from './WithdrawnFile.tsx'
import {
  nothingToldOfHow,
  wholeMoment,
  withdrawnAt,
  WithdrawnHow,
  withdrawnHowFields,
} from './withdrawnHow.ts'

const Withdrawal = WithdrawnHow.superRefine(wholeMoment)

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
  const [file, setFile] = useState<File | null>(null)
  const sections = useMemo(() => [{ fields: withdrawnHowFields(t) }], [t])
  return (
    <FormDialog title={t('recordings.recording.withdraw.title')} onClose={onClose}>
      <RecordForm
        form={`recording:withdrawStanding:${id}`}
        schema={Withdrawal}
        sections={sections}
        values={nothingToldOfHow}
        revision={null}
        saveWord={t('recordings.recording.withdraw.save')}
        save={({ commandId, values: { day, time, ...how } }) =>
          client.recordings.withdrawConsent({
            commandId,
            payload: {
              person,
              by,
              reach,
              ...how,
              at: withdrawnAt({ day, time }, today()),
              evidence: file,
            },
          })
        }
        refused={(refusal: ConsentRefusal) => ({
          ...(refusal.reason === 'notYet' || refusal.reason === 'agreedSince'
            ? { field: 'time' }
            : {}),
          text: refusalText(t, refusal, () => ''),
        })}
        onSaved={({ restricted }) => {
          sayDone(t('recordings.recording.withdraw.done', { count: restricted }))
          onClose()
        }}
        onClose={onClose}
      >
        <WithdrawnFile file={file} onChange={setFile} />
        <p>{t('recordings.recording.withdraw.hint')}</p>
        <WithdrawalReach person={person} by={by} reach={reach} />
      </RecordForm>
    </FormDialog>
  )
}
