import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { type Message, MessageText } from '#shared/notices/schema.ts'

/** Writes what everybody who reads the notice in this language gets, beginning with what is prepared. */
export function MessageTextForm(props: {
  notice: string
  message: Message
  onSaved: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { notice, message } = props
  const { language, subject, text } = message
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'text', name: 'subject', label: t('notices.field.subject'), wide: true },
          {
            kind: 'longText',
            name: 'text',
            label: t('notices.field.text'),
            help: t(`notices.text.forAll.${language}`),
            wide: true,
            minRows: 8,
          },
        ] as const,
      },
    ],
    [t, language],
  )
  const values = useMemo((): MessageText => ({ subject, text }), [subject, text])
  return (
    <RecordForm
      form={`noticeText:${notice}:${language}`}
      schema={MessageText}
      sections={sections}
      values={values}
      revision={null}
      focus="text"
      save={({ commandId, values: input }) =>
        client.notices.changeText({ commandId, payload: { notice, language, input } })
      }
      refused={() => ({ text: t('components.refusal.other') })}
      onSaved={(_, entry) => {
        sayDone(t('notices.text.saved'), entry)
        props.onSaved()
      }}
      onClose={props.onClose}
    />
  )
}
