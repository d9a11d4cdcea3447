import './texts.ts'
import { useMemo, useState } from 'react'
import { Alert } from '@mantine/core'
import { IconInfoCircle, IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { groupSource } from '#renderer/courses/groupSource.ts'
import { today } from '#renderer/courses/today.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { Category, showsViolence } from '#shared/incidents/category.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import { Exactness, Place } from '#shared/incidents/schema.ts'
import { type Filed, FiledNote } from './FiledNote.tsx'
import { emptyFiling, FilingForm, filingOf } from './filingForm.ts'
import { filingOfRemoval } from './filingOfRemoval.ts'
import { filingSections } from './filingSections.tsx'
import { heldSessionSource } from './heldSessionSource.ts'
import { removalToFileQuery } from './incidentQuery.ts'
import { stepAnswer, type StepRefusal, stepRefused } from './stepAnswer.ts'
import { useFields } from './useFields.ts'
import { nobody } from './words.ts'
import classes from './incidents.module.css'

const Typed = z.object({
  categories: z.array(Category),
  immediateDanger: z.boolean(),
  exactness: Exactness,
  onSpot: z.boolean(),
  placeKind: Place.shape.kind,
  group: z.uuid().nullable(),
})

const route = getRouteApi('/incidents/new')

/** Anybody of the office writes down what happened: facts, calmly, once. */
export function FilingScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const { session, removal: id } = route.useSearch()
  const { data, isPending } = useQuery(removalToFileQuery(office, session, id))
  useWhereIAm(t('incidents.filing'))
  if (session !== undefined && id !== undefined && isPending) return null
  const removal = data ?? null
  return (
    <Filing
      key={removal?.id ?? ''}
      form={removal === null ? 'incidents.new' : `incidents.new.${removal.id}`}
      first={removal === null ? emptyFiling(today()) : filingOfRemoval(t, removal, today())}
    />
  )
}

/** The form of a report. `first`: what stands in it to begin with; `form`: the name of its draft. */
function Filing({ form, first }: { form: string; first: FilingForm }) {
  const { t } = useTranslation()
  const office = useOffice()
  const navigate = useNavigate()
  const router = useRouter()
  const f = useFields()
  const [values] = useState(first)
  const [typed, setTyped] = useState<z.infer<typeof Typed>>(values)
  const [filed, setFiled] = useState<Filed | null>(null)
  const violent = showsViolence(typed)
  const sections = useMemo(
    () =>
      filingSections(
        t,
        f,
        { ...typed, violent },
        {
          people: personSource(office, t),
          groups: groupSource(office),
          sessions: heldSessionSource(office, today(), typed.group),
        },
      ),
    [t, f, typed, violent, office],
  )
  if (filed !== null) return <FiledNote filed={filed} onAnother={() => setFiled(null)} />
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <h1 className={classes['name']}>{t('incidents.filing')}</h1>
        <Link to="/incidents" className={classes['link']}>
          {t('incidents.own')}
        </Link>
      </div>
      <Alert color="gray" icon={<IconInfoCircle size={18} aria-hidden />}>
        <p className={classes['said']}>{t('incidents.form.notYetReport')}</p>
        <p className={classes['said']}>{t('incidents.form.facts')}</p>
        <p className={classes['said']}>{t('incidents.form.draft')}</p>
      </Alert>
      {typed.immediateDanger ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('incidents.form.danger')}
        </Alert>
      ) : null}
      <div className={classes['form']}>
        <RecordForm<typeof FilingForm, Filed, StepRefusal>
          form={form}
          schema={FilingForm}
          sections={sections}
          values={values}
          revision={null}
          focus="facts"
          saveWord={t('incidents.form.file')}
          // Another session is not the one of the removal.
          follows={(path) => (path === 'session' ? { removal: null } : null)}
          onValues={(now) => {
            const read = Typed.safeParse(now)
            if (read.success) setTyped(read.data)
          }}
          save={({ commandId, values: said }) =>
            stepAnswer<Filed, IncidentRefusal>(
              office.client.incidents.file({
                commandId,
                payload: filingOf(said, showsViolence(said)),
              }),
            )
          }
          refused={stepRefused(t, nobody)}
          onSaved={(answer) => setFiled(answer)}
          onClose={() =>
            router.history.canGoBack() ? router.history.back() : void navigate({ to: '/' })
          }
        >
          {violent ? (
            <Alert color="yellow" mt="md" icon={<IconAlertTriangle size={18} aria-hidden />}>
              {t('incidents.form.violence')}
            </Alert>
          ) : null}
        </RecordForm>
      </div>
    </div>
  )
}
