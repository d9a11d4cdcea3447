import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { FollowRefusal } from '#shared/absences/refusals.ts'
import { refusalText } from './words.ts'

const Reason = z.object({ note: z.string().trim().min(1, 'required').max(300, 'tooLong') })
const empty = { note: '' }

/** Says why nothing need follow an absence. */
export function WaiveDialog({ absence, onClose }: { absence: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'text',
            name: 'note',
            label: t('absences.waive.reason'),
            help: t('absences.help.note'),
            wide: true,
          },
        ] as const,
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('absences.waive.title')} onClose={onClose}>
      <RecordForm
        form={`absence:waive:${absence}`}
        schema={Reason}
        sections={sections}
        values={empty}
        revision={null}
        save={({ commandId, values: { note } }) =>
          client.absences.follow({
            commandId,
            payload: { absence, followUp: { kind: 'waived', note } },
          })
        }
        refused={(refusal: FollowRefusal) => ({ text: refusalText(t, refusal) })}
        onSaved={(_, entry) => {
          sayDone(t('absences.done.followed'), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
