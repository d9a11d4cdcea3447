import './texts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { CatchUp, Disruption, DisruptionInput } from '#shared/absences/schema.ts'

const empty: DisruptionInput = { what: '', contacted: false, catchUp: null, note: '' }
const valuesOf = ({ what, contacted, catchUp, note }: DisruptionInput): DisruptionInput => ({
  what,
  contacted,
  catchUp,
  note,
})

/** Notes once for all what kept everybody from a session, and how it is caught up. */
export function DisruptionDialog({
  session,
  disruption,
  onClose,
}: {
  session: string
  disruption: Disruption | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(() => (disruption === null ? empty : valuesOf(disruption)), [disruption])
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'text',
            name: 'what',
            label: t('absences.disruption.what'),
            help: t('absences.disruption.whatHelp'),
            wide: true,
          },
          {
            kind: 'select',
            name: 'catchUp',
            label: t('absences.field.catchUp'),
            options: CatchUp.options.map((value) => ({
              value,
              word: t(`absences.catchUp.${value}`),
            })),
          },
          { kind: 'check', name: 'contacted', label: t('absences.disruption.contacted') },
          {
            kind: 'longText',
            name: 'note',
            label: t('absences.field.note'),
            minRows: 2,
            wide: true,
          },
        ] as const,
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('absences.action.disruption')} onClose={onClose}>
      <RecordForm
        form={`disruption:${session}`}
        schema={DisruptionInput}
        sections={sections}
        values={values}
        revision={disruption?.revision ?? null}
        save={({ commandId, values: input, revision }) =>
          savedAnswer(
            client.absences.noteDisruption({ commandId, payload: { session, revision, input } }),
            () => t('absences.done.disruption'),
          )
        }
        refused={() => ({ text: t('components.refusal.other') })}
        currentOf={(current) => {
          const read = Disruption.safeParse(current)
          return read.success ? valuesOf(read.data) : null
        }}
        onSaved={(word, entry) => {
          sayDone(word, entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
