import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { emptyPerson } from '#shared/people/schema.ts'
import { PersonForm } from './PersonForm.tsx'
import { fullName } from './personName.ts'
import { personQuery } from './personQuery.ts'

/** Adds what is missing of somebody (a phone, say) without leaving what the user is at. */
export function EditPersonDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: person } = useQuery(personQuery(useOffice(), id))
  if (person === undefined) return null
  return (
    <FormDialog title={t('people.form.editTitle', { name: fullName(person) })} onClose={onClose}>
      <PersonForm
        form={`person:${id}`}
        person={person}
        start={emptyPerson}
        short
        onSaved={({ input, entry }) => {
          sayDone(t('people.form.saved', { name: fullName(input) }), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
