import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { emptyPerson } from '#shared/people/schema.ts'
import { PersonForm } from './PersonForm.tsx'
import { fullName } from './personName.ts'
import { personQuery } from './personQuery.ts'
import { PersonTrouble } from './PersonTrouble.tsx'
import formClasses from './personForm.module.css'
import classes from './people.module.css'

const route = getRouteApi('/people/$id/edit')

/** Changing what is known of somebody. */
export function EditPersonScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { id } = route.useParams()
  const { data: person, error } = useQuery(personQuery(office, id))
  useWhereIAm(person === undefined ? null : fullName(person))
  const leave = (): void =>
    void navigate({ to: '/people/$id', params: { id }, replace: true, ignoreBlocker: true })
  if (person === undefined) return error === null ? null : <PersonTrouble error={error} />
  return (
    <div className={formClasses['formPage']}>
      <h1 className={classes['name']}>{t('people.form.editTitle', { name: fullName(person) })}</h1>
      <PersonForm
        form={`person:${id}`}
        person={person}
        start={emptyPerson}
        onSaved={({ input, entry }) => {
          sayDone(t('people.form.saved', { name: fullName(input) }), entry)
          leave()
        }}
        onClose={leave}
      />
    </div>
  )
}
