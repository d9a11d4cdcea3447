import './texts.ts'
import { useCallback, useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { NoticeDeadline } from '#shared/settings/policies.ts'
import { formOf, formOfCurrent, inputOf, PoliciesForm, policiesSections } from './policiesForm.tsx'
import { usePolicies } from './settingsQueries.ts'
import classes from './settings.module.css'

/** What the office has settled for itself where procedures differ. */
export function PoliciesTab() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client, queries } = useOffice()
  const { data: policies } = usePolicies()
  const { data: institution } = useQuery(
    queries.settings.institution.queryOptions({
      meta: { shows: [{ kind: 'institution', ids: ['institution'] }] },
    }),
  )
  const [typed, setTyped] = useState<NoticeDeadline | null>(null)
  const followDeadline = useCallback(
    (values: Record<string, unknown>) =>
      setTyped(NoticeDeadline.safeParse(values['noticeDeadline']).data ?? null),
    [],
  )
  const deadline = typed ?? policies?.noticeDeadline ?? 'inTime'
  const clauses =
    institution === undefined || institution.procedureName === '' ? null : institution.clauses
  const sections = useMemo(() => policiesSections(t, clauses, deadline), [t, clauses, deadline])
  const values = useMemo(() => (policies === undefined ? null : formOf(policies)), [policies])
  if (policies === undefined || values === null || institution === undefined) return null
  return (
    <div className={classes['form']}>
      <h1>{t('settings.policies.title')}</h1>
      <p className={classes['quiet']}>{t('settings.policies.text')}</p>
      <RecordForm
        form="policies"
        schema={PoliciesForm}
        sections={sections}
        values={values}
        revision={policies.revision}
        onValues={followDeadline}
        save={({ commandId, values: form, revision }) =>
          client.settings.changePolicies({
            commandId,
            payload: { revision: revision ?? policies.revision, input: inputOf(form) },
          })
        }
        refused={() => ({ text: t('components.refusal.other') })}
        currentOf={formOfCurrent}
        onSaved={(_, entry) => sayDone(t('settings.policies.saved'), entry)}
        onClose={() => void navigate({ to: '/' })}
      />
    </div>
  )
}
