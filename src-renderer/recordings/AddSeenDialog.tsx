import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { personSource } from '#renderer/people/personSource.ts'
import type { UseRefusal } from '#shared/recordings/refusals.ts'
import type { Recording } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import { newSeen, SeenRows, seenRows } from './seenRows.ts'
import type { NameOf } from './words.ts'
import classes from './recordings.module.css'

const MoreSeen = z.object({ seen: SeenRows.min(1, 'required') })

/** Says who else turned out to be in a recording: what stands there already stays. */
export function AddSeenDialog({
  recording: { id, revision },
  nameOf,
  onClose,
}: {
  recording: Recording
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [values] = useState(() => ({ seen: [newSeen()] }))
  const sections = useMemo(() => [{ fields: [seenRows(t, personSource(office, t))] }], [t, office])
  return (
    <FormDialog title={t('recordings.recording.addSeenTitle')} onClose={onClose}>
      <RecordForm
        form={`recording:addSeen:${id}`}
        schema={MoreSeen}
        sections={sections}
        values={values}
        revision={revision}
        save={({ commandId, values: { seen }, revision: known }) =>
          office.client.recordings.addSeen({
            commandId,
            payload: { id, revision: known ?? revision, seen },
          })
        }
        refused={(refusal: UseRefusal) => ({
          ...('field' in refusal ? { field: refusal.field } : {}),
          text: refusalText(t, refusal, nameOf),
        })}
        onSaved={() => {
          sayDone(t('recordings.recording.done.seen'))
          onClose()
        }}
        onClose={onClose}
      >
        <p className={classes['quiet']}>{t('recordings.recording.addSeenHelp')}</p>
      </RecordForm>
    </FormDialog>
  )
}
