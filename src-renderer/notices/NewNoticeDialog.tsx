import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { MessageText } from '#shared/notices/schema.ts'
import { noticeRefusal } from './noticeRefusal.ts'

const empty: MessageText = { subject: '', text: '' }

/** Prepares something else to tell everybody who learns or teaches in a group. */
export function NewNoticeDialog({ group, onClose }: { group: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'text', name: 'subject', label: t('notices.field.subject'), wide: true },
          {
            kind: 'longText',
            name: 'text',
            label: t('notices.field.text'),
            wide: true,
            minRows: 6,
          },
        ] as const,
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('notices.new')} onClose={onClose}>
      <RecordForm
        form={`notice:new:${group}`}
        schema={MessageText}
        sections={sections}
        values={empty}
        revision={null}
        save={({ commandId, values }) =>
          client.notices.create({ commandId, payload: { group, input: values } })
        }
        refused={(refusal) => ({ text: noticeRefusal(t, refusal) })}
        onSaved={(_, entry) => {
          sayDone(t('notices.done.prepared'), entry)
          onClose()
        }}
        onClose={onClose}
        saveWord={t('notices.prepare')}
      />
    </FormDialog>
  )
}
