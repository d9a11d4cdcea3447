import './texts.ts'
import { useMemo, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import { ContactForm } from './ContactDialog.tsx'
import classes from './notices.module.css'

/** Writes down a contact from wherever one is: first with whom, then what about. */
export function NewContactScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const [person, setPerson] = useState<string | null>(null)
  const source = useMemo(() => personOrNew(office, t, 'outside'), [office, t])
  useWhereIAm(t('notices.contact.new'))
  const open = (id: string): void =>
    void navigate({ to: '/people/$id', params: { id }, replace: true })
  return (
    <div className={classes['page']}>
      <h1 className={classes['name']}>{t('notices.contact.new')}</h1>
      <RecordPicker
        source={source}
        control={{
          id: 'contact-person',
          value: person,
          onChange: (id) => setPerson(typeof id === 'string' && id !== '' ? id : null),
          onBlur: () => undefined,
          label: t('notices.contact.person'),
          required: true,
          disabled: false,
          help: undefined,
          error: null,
        }}
      />
      {person === null ? null : (
        <ContactForm
          key={person}
          person={person}
          line={null}
          onSaved={() => open(person)}
          onClose={() => open(person)}
        />
      )}
    </div>
  )
}
