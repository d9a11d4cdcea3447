import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { PolicyInput } from '#shared/incidents/schema.ts'
import { IncidentLog } from './IncidentLog.tsx'
import { colleaguesQuery } from './incidentQuery.ts'
import { KeysAmiss } from './KeysAmiss.tsx'
import { stepRefused } from './stepAnswer.ts'
import { useFields } from './useFields.ts'
import { nobody } from './words.ts'
import classes from './incidents.module.css'

/** What the office settles about incidents, and who has looked at any of them. */
export function IncidentsPolicy() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const f = useFields()
  const { data: colleagues = [] } = useQuery(colleaguesQuery(office))
  const { data: policy } = useQuery(
    office.queries.incidents.policy.queryOptions({
      meta: { shows: [{ kind: 'policy', list: true }] },
    }),
  )
  if (policy === undefined) return null
  const { revision, ...values } = policy
  return (
    <div className={classes['page']}>
      <h1>{t('incidents.policy.title')}</h1>
      <p className={classes['quiet']}>{t('incidents.policy.text')}</p>
      <KeysAmiss />
      <div className={classes['form']}>
        <RecordForm
          form="incidents.policy"
          schema={PolicyInput}
          values={values}
          revision={revision}
          sections={[
            {
              fields: [
                f.maybe(
                  'deputy',
                  colleagues
                    .filter(({ levels }) => levels.includes('full'))
                    .map(({ account, name }) => ({ value: account, word: name })),
                ),
                f.number('statementDays', 'statementDays'),
                f.choice(
                  'reportBy',
                  PolicyInput.shape.reportBy.options.map((value) => ({
                    value,
                    word: t(`incidents.word.reportBy.${value}`),
                  })),
                  'reportBy',
                ),
              ],
            },
          ]}
          save={({ commandId, values: input, revision: seen }) =>
            savedAnswer(
              office.client.incidents.changePolicy({
                commandId,
                payload: { revision: seen ?? revision, input },
              }),
              (answer) => answer,
            )
          }
          currentOf={(current) => PolicyInput.safeParse(current).data ?? null}
          refused={stepRefused(t, nobody)}
          onSaved={(_, entry) => sayDone(t('incidents.done.policy'), entry)}
          onClose={() => void navigate({ to: '/today' })}
        />
      </div>
      <IncidentLog id={null} />
    </div>
  )
}
