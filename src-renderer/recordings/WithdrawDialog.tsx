import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import type { Reach } from '#shared/recordings/schema.ts'
import { alsoRecorded } from './alsoRecorded.ts'
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
import type { NameOf } from './words.ts'
import classes from './recordings.module.css'

const Withdrawal = z
  .object({
    person: z.uuid('required'),
    by: z.uuid('required'),
    reach: z.enum(['request', 'group', 'all']),
    ...WithdrawnHow.shape,
  })
  .superRefine(wholeMoment)

/**
 * Takes a consent back on somebody's behalf: no reason, witness or file. Which recordings it closes, and
 * by when they are settled, stands there before it is done.
 */
export function WithdrawDialog({
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
  const { id, grid, group } = request
  const [person, setPerson] = useState('')
  const [by, setBy] = useState('')
  const [reach, setReach] = useState<Reach['kind']>('request')
  const [file, setFile] = useState<File | null>(null)
  const values = useMemo(
    () => ({ person: '', by: '', reach: 'request' as const, ...nothingToldOfHow }),
    [],
  )
  const sections = useMemo(() => {
    const guardians =
      grid.find((one) => one.person === person)?.guardians ??
      // Who is in the recording and has left since, or need not agree.
      request.recordedGuardians.filter((one) => one.person === person).map((one) => one.guardian)
    const speakers = [
      ...(person === '' ? [] : [{ value: person, word: t('recordings.recording.withdraw.self') }]),
      ...guardians.map(({ id: value, name: word }) => ({ value, word })),
    ]
    return [
      {
        fields: [
          {
            kind: 'select' as const,
            name: 'person' as const,
            label: t('recordings.recording.withdraw.person'),
            options: [
              ...grid.map((one) => ({ value: one.person, word: one.name })),
              ...alsoRecorded(request).map((one) => ({ value: one.id, word: one.name })),
            ],
          },
          {
            kind: 'select' as const,
            name: 'by' as const,
            label: t('recordings.recording.withdraw.by'),
            options: speakers,
          },
          {
            kind: 'select' as const,
            name: 'reach' as const,
            label: t('recordings.recording.withdraw.reach'),
            clearable: false,
            wide: true,
            options: [
              { value: 'request', word: t('recordings.recording.withdraw.one') },
              {
                value: 'group',
                word: t('recordings.recording.withdraw.group', { name: group.name }),
              },
              { value: 'all', word: t('recordings.recording.withdraw.all') },
            ],
          },
          ...withdrawnHowFields(t),
        ],
      },
    ]
  }, [t, request, grid, group.name, person])
  const reachOf = (kind: Reach['kind']): Reach => {
    switch (kind) {
      case 'request':
        return { kind, request: id }
      case 'group':
        return { kind, group: group.id }
      case 'all':
        return { kind }
    }
  }
  return (
    <FormDialog title={t('recordings.recording.withdraw.title')} onClose={onClose}>
      <RecordForm
        form={`recording:withdraw:${id}`}
        schema={Withdrawal}
        sections={sections}
        values={values}
        revision={null}
        saveWord={t('recordings.recording.withdraw.save')}
        onValues={(now) => {
          setPerson(typeof now['person'] === 'string' ? now['person'] : '')
          setBy(typeof now['by'] === 'string' ? now['by'] : '')
          setReach(Withdrawal.shape.reach.catch('request').parse(now['reach']))
        }}
        follows={(path, now) =>
          path === 'person' ? { by: typeof now['person'] === 'string' ? now['person'] : '' } : null
        }
        save={({ commandId, values: { reach: kind, day, time, ...wish } }) =>
          client.recordings.withdrawConsent({
            commandId,
            payload: {
              ...wish,
              reach: reachOf(kind),
              at: withdrawnAt({ day, time }, today()),
              evidence: file,
            },
          })
        }
        refused={(refusal: ConsentRefusal) => ({
          ...(refusal.reason === 'notYet' || refusal.reason === 'agreedSince'
            ? { field: 'time' }
            : {}),
          text: refusalText(t, refusal, nameOf),
        })}
        onSaved={({ restricted }) => {
          sayDone(t('recordings.recording.withdraw.done', { count: restricted }))
          onClose()
        }}
        onClose={onClose}
      >
        <WithdrawnFile file={file} onChange={setFile} />
        <p className={classes['quiet']}>{t('recordings.recording.withdraw.hint')}</p>
        {person === '' ? null : (
          <WithdrawalReach person={person} by={by === '' ? person : by} reach={reachOf(reach)} />
        )}
      </RecordForm>
    </FormDialog>
  )
}
