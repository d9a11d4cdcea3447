import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { MessageText } from '#shared/notices/schema.ts'
import { noticeRefusal } from './noticeRefusal.ts'

const empty: MessageText = { subject: '', text: '' }

interface NewNoticeProps {
  group: string
  /** Of a session: for those who come to it, beginning with what is prepared. */
  about?: MessageText & { session: string }
  onClose: () => void
}

/** Prepares something else to tell everybody who learns or teaches in a group, or comes to a session. */
export function NewNoticeDialog({ group, about, onClose }: NewNoticeProps) {
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
  const session = about?.session ?? null
  const { subject, text } = about ?? empty
  const values = useMemo((): MessageText => ({ subject, text }), [subject, text])
  return (
    <FormDialog
      title={t(about === undefined ? 'notices.new' : 'notices.remind.title')}
      onClose={onClose}
    >
      <RecordForm
        form={`notice:new:${session ?? group}`}
        schema={MessageText}
        sections={sections}
        values={values}
        revision={null}
        save={({ commandId, values: input }) =>
          client.notices.create({ commandId, payload: { group, session, input } })
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
