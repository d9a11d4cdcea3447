import './texts.ts'
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import {
  formOf,
  formOfCurrent,
  inputOf,
  InstitutionForm,
  institutionSections,
} from './institutionForm.ts'
import classes from './settings.module.css'

/** What papers and screens say of the institution. */
export function InstitutionTab() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client, queries } = useOffice()
  const { data: institution } = useQuery(
    queries.settings.institution.queryOptions({
      meta: { shows: [{ kind: 'institution', ids: ['institution'] }] },
    }),
  )
  const sections = useMemo(() => institutionSections(t), [t])
  const values = useMemo(
    () => (institution === undefined ? null : formOf(institution)),
    [institution],
  )
  if (institution === undefined || values === null) return null
  return (
    <div className={classes['form']}>
      <h1>{t('settings.institution.title')}</h1>
      <p className={classes['quiet']}>{t('settings.institution.text')}</p>
      <RecordForm
        form="institution"
        schema={InstitutionForm}
        sections={sections}
        values={values}
        revision={institution.revision}
        save={({ commandId, values: typed, revision }) =>
          client.settings.changeInstitution({
            commandId,
            payload: { revision: revision ?? institution.revision, input: inputOf(typed) },
          })
        }
        refused={() => ({ text: t('components.refusal.other') })}
        currentOf={formOfCurrent}
        onSaved={(_, entry) => sayDone(t('settings.institution.saved'), entry)}
        onClose={() => void navigate({ to: '/' })}
      />
    </div>
  )
}
