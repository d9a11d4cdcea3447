import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { RecordFormProps } from '#renderer/components/form/recordFormProps.ts'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import { stepAnswer, type StepRefusal, stepRefused } from './stepAnswer.ts'

/** What every dialog of a file gets. */
export interface StepProps {
  file: IncidentFile
  onClose: () => void
}

type Asked<S extends z.ZodObject> = Pick<
  RecordFormProps<S, object, StepRefusal>,
  'schema' | 'sections' | 'values' | 'onValues' | 'focus'
>

/** One step in a file, by a form whose draft is sealed to its author. */
export function StepDialog<S extends z.ZodObject>({
  file,
  step,
  title,
  done,
  saveWord,
  call,
  onClose,
  children,
  ...form
}: StepProps &
  Asked<S> & {
    /** Tells its draft from those of other steps. */
    step: string
    title: string
    done?: string
    saveWord?: string
    call: (
      at: { id: string; revision: number },
      values: z.output<S>,
      commandId: string,
    ) => Promise<Outcome<object, IncidentRefusal>>
    children?: ReactNode
  }) {
  const { t } = useTranslation()
  return (
    <FormDialog title={title} onClose={onClose}>
      <RecordForm<S, object, StepRefusal>
        {...form}
        form={`incidents.${file.id}.${step}`}
        revision={null}
        save={({ commandId, values }) =>
          stepAnswer(call({ id: file.id, revision: file.revision }, values, commandId))
        }
        refused={stepRefused(t, file)}
        onSaved={() => {
          sayDone(done ?? t('incidents.done.saved'), null)
          onClose()
        }}
        onClose={onClose}
        {...(saveWord === undefined ? {} : { saveWord })}
      >
        {children}
      </RecordForm>
    </FormDialog>
  )
}
