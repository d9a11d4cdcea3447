import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { emptyPerson } from '#shared/people/schema.ts'
import { PersonForm } from './PersonForm.tsx'
import { fullName } from './personName.ts'
import formClasses from './personForm.module.css'
import classes from './people.module.css'

/** Entering somebody new. */
export function NewPersonScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { history } = useRouter()
  useWhereIAm(t('people.form.newTitle'))
  return (
    <div className={formClasses['formPage']}>
      <h1 className={classes['name']}>{t('people.form.newTitle')}</h1>
      <PersonForm
        form="person:new"
        person={null}
        start={emptyPerson}
        onSaved={({ id, input, entry }) => {
          sayDone(t('people.form.created', { name: fullName(input) }), entry)
          void navigate({ to: '/people/$id', params: { id }, replace: true, ignoreBlocker: true })
        }}
        onClose={() =>
          history.canGoBack() ? history.back() : void navigate({ to: '/people', search: {} })
        }
      />
    </div>
  )
}
