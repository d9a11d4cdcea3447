import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { type ContactLine, ContactNoteInput } from '#shared/notices/schema.ts'
import { useContactFields } from './contactFields.ts'
import { contactValues, currentContact, newContact } from './contactValues.ts'

/** Writes a line into somebody's contact log, or changes one. */
export function ContactDialog(props: {
  person: string
  line: ContactLine | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { person, line, onClose } = props
  return (
    <FormDialog
      title={t(line === null ? 'notices.contact.new' : 'notices.contact.edit')}
      onClose={onClose}
    >
      <ContactForm person={person} line={line} onSaved={onClose} onClose={onClose} />
    </FormDialog>
  )
}

/** The form itself: the person is known already. */
export function ContactForm(props: {
  person: string
  line: ContactLine | null
  onSaved: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { actor } = useSession()
  const fields = useContactFields()
  const sections = useMemo(() => [{ fields }], [fields])
  const { person, line } = props
  const [fresh] = useState(() => newContact(actor.person))
  return (
    <RecordForm
      form={line === null ? `contact:new:${person}` : `contact:${line.id}`}
      schema={ContactNoteInput}
      sections={sections}
      values={line === null ? fresh : contactValues(line)}
      revision={line?.revision ?? null}
      focus="about"
      save={async ({ commandId, values, revision }) => {
        const payload = { person, input: values }
        const answer =
          line === null || revision === null
            ? await client.notices.noteContact({ commandId, payload })
            : await client.notices.updateContact({
                commandId,
                payload: { ...payload, id: line.id, revision },
              })
        return answer.ok ? { ...answer, value: {} } : answer
      }}
      refused={(refusal) => ({ text: t(`notices.refusal.${refusal.reason}`) })}
      currentOf={currentContact}
      onSaved={(_, entry) => {
        sayDone(t(line === null ? 'notices.done.noted' : 'notices.done.contactChanged'), entry)
        props.onSaved()
      }}
      onClose={props.onClose}
      saveWord={t('notices.contact.save')}
    />
  )
}
