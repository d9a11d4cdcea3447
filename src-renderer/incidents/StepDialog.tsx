import { useState } from 'react'
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { colleaguesQuery } from './incidentQuery.ts'
import { stepAnswer, type StepRefusal, stepRefused } from './stepAnswer.ts'
import type { StepForm } from './stepForm.ts'
import { useFields } from './useFields.ts'

/** What every dialog of a file gets. */
export interface StepProps {
  file: IncidentFile
  onClose: () => void
}

/** One step in a file, by a form whose draft is sealed to its author. */
export function StepDialog<S extends z.ZodObject, About>({
  form,
  about,
  file,
  onClose,
}: StepProps & { form: StepForm<S, About>; about: About }) {
  const { t } = useTranslation()
  const office = useOffice()
  const f = useFields()
  const { data: colleagues = [] } = useQuery(colleaguesQuery(office))
  const [now, setNow] = useState<FormValues>({})
  const of = form.of?.(about, t) ?? null
  const name = t(`incidents.step.${form.step}`)
  const at = { id: file.id, revision: file.revision }
  const fields = form.fields({
    t,
    f,
    office,
    file,
    about,
    now,
    colleagues: colleagues.map((one) => ({ value: one.account, word: one.name })),
  })
  return (
    <FormDialog title={of === null ? name : `${name}: ${of.name}`} onClose={onClose}>
      <RecordForm<S, object, StepRefusal>
        form={['incidents', file.id, ...(of === null ? [] : [of.id]), form.step].join('.')}
        schema={form.schema}
        sections={[{ fields }]}
        values={form.values(file, about)}
        revision={null}
        onValues={setNow}
        save={({ commandId, values }) =>
          stepAnswer(form.call(office.client, values, { at, commandId, about }))
        }
        refused={stepRefused(t, file)}
        onSaved={() => {
          sayDone(t(`incidents.done.${form.done ?? 'saved'}`), null)
          onClose()
        }}
        onClose={onClose}
        {...(form.saves === undefined ? {} : { saveWord: t(`incidents.step.${form.saves}`) })}
      >
        {form.warning === undefined ? null : (
          <Alert color="yellow" mt="md">
            {form.warning(about, t)}
          </Alert>
        )}
      </RecordForm>
    </FormDialog>
  )
}
