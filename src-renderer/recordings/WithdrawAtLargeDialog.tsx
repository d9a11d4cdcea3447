import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Option } from '#renderer/components/form/fields.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import type { Reach } from '#shared/recordings/schema.ts'
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
import classes from './recordings.module.css'

const Withdrawal = z
  .object({ by: z.uuid('required'), ...WithdrawnHow.shape })
  .superRefine(wholeMoment)

/**
 * Takes back what somebody agreed to of more than one session, or everything, after it has said which
 * recordings that closes and by when they are settled.
 */
export function WithdrawAtLargeDialog({
  person,
  reach,
  speakers,
  onClose,
}: {
  person: string
  reach: Reach & { kind: 'group' | 'all' }
  /** Who may say so, the likeliest first; of one alone nothing is asked. */
  speakers: readonly [Option, ...Option[]]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [file, setFile] = useState<File | null>(null)
  const [values] = useState({ by: speakers[0].value, ...nothingToldOfHow })
  const [by, setBy] = useState(values.by)
  const sections = useMemo(
    () => [
      {
        fields: [
          ...(speakers.length === 1
            ? []
            : [
                {
                  kind: 'select' as const,
                  name: 'by' as const,
                  label: t('recordings.recording.withdraw.by'),
                  clearable: false,
                  wide: true,
                  options: [...speakers],
                },
              ]),
          ...withdrawnHowFields(t),
        ],
      },
    ],
    [t, speakers],
  )
  const of = reach.kind === 'group' ? reach.group : reach.kind
  return (
    <FormDialog title={t('recordings.recording.withdraw.title')} onClose={onClose}>
      <RecordForm
        form={`recording:withdrawAtLarge:${person}:${speakers[0].value}:${of}`}
        schema={Withdrawal}
        sections={sections}
        values={values}
        revision={null}
        saveWord={t('recordings.recording.withdraw.save')}
        onValues={(now) => setBy(typeof now['by'] === 'string' ? now['by'] : '')}
        save={({ commandId, values: { day, time, ...said } }) =>
          client.recordings.withdrawConsent({
            commandId,
            payload: {
              person,
              reach,
              ...said,
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
        <p className={classes['quiet']}>{t('recordings.recording.withdraw.hint')}</p>
        <WithdrawalReach person={person} by={by === '' ? person : by} reach={reach} />
      </RecordForm>
    </FormDialog>
  )
}
