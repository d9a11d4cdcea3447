import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { ReportedInput } from '#shared/incidents/entries.ts'
import { Addressee, Suspicion } from '#shared/incidents/police.ts'
import { line, why, writing } from '#shared/incidents/schema.ts'
import { StepDialog, type StepProps } from './StepDialog.tsx'
import { useFields } from './useFields.ts'
import { noWhen, when, whenFields, whenOf } from './when.ts'

const useSuspicion = () => {
  const { t } = useTranslation()
  return useFields().choice(
    'suspicion',
    Suspicion.options.map((value) => ({ value, word: t(`incidents.word.suspicion.${value}`) })),
  )
}

const SuspectForm = z.object({ suspicion: Suspicion, why: writing(5000) })

export function SuspectDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  const suspicion = useSuspicion()
  return (
    <StepDialog
      {...props}
      step="suspect"
      title={t('incidents.step.suspectOffence')}
      schema={SuspectForm}
      sections={[{ fields: [suspicion, f.writing('why')] }]}
      values={{ suspicion: 'unclear', why: '' }}
      call={(at, said, commandId) =>
        client.incidents.suspectOffence({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}

const DecideForm = z.object({ reportIt: z.enum(['yes', 'no']), suspicion: Suspicion, why })

export function DecidePoliceDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  const suspicion = useSuspicion()
  return (
    <StepDialog
      {...props}
      step="decidePolice"
      title={t('incidents.step.decidePolice')}
      schema={DecideForm}
      sections={[
        {
          fields: [
            f.choice(
              'reportIt',
              DecideForm.shape.reportIt.options.map((value) => ({
                value,
                word: t(`incidents.word.reportIt.${value}`),
              })),
            ),
            suspicion,
            f.wideText('why'),
          ],
        },
      ]}
      values={{ reportIt: 'yes', suspicion: props.file.police.suspicion ?? 'unclear', why: '' }}
      call={(at, { reportIt, ...said }, commandId) =>
        client.incidents.decidePolice({
          commandId,
          payload: { ...at, report: reportIt === 'yes', ...said },
        })
      }
    />
  )
}

const ReportedForm = z.object({
  ...ReportedInput.omit({ at: true, number: true, handedOver: true }).shape,
  regNumber: line(100),
  handedOver: writing(10_000),
  ...when,
})
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')

export function ReportedDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step="reported"
      title={t('incidents.step.noteReported')}
      schema={ReportedForm}
      sections={[
        {
          fields: [
            f.choice(
              'addressee',
              Addressee.options
                .filter((value) => value === 'police' || props.file.police.child)
                .map((value) => ({ value, word: t(`incidents.word.addressee.${value}`) })),
            ),
            f.choice(
              'channel',
              ReportedForm.shape.channel.options.map((value) => ({
                value,
                word: t(`incidents.word.policeChannel.${value}`),
              })),
            ),
            ...whenFields(f),
            f.text('unit'),
            f.text('officer'),
            f.text('regNumber', 'number'),
            f.writing('handedOver', 'handedOver'),
          ],
        },
      ]}
      values={{
        addressee: 'police',
        channel: '112',
        unit: '',
        officer: '',
        regNumber: '',
        handedOver: '',
        ...noWhen,
      }}
      call={(at, { whenDay, whenTime, regNumber, handedOver, ...said }, commandId) =>
        client.incidents.noteReported({
          commandId,
          payload: {
            ...at,
            input: {
              ...said,
              at: whenOf({ whenDay, whenTime }),
              number: regNumber,
              handedOver: linesOf(handedOver),
            },
          },
        })
      }
    />
  )
}

const AnswerForm = z.object({ regNumber: line(100), text: writing(10_000), ...when })

export function AnswerDialog({ to, ...props }: StepProps & { to: string }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step={`${to}.answer`}
      title={t('incidents.step.noteAnswer')}
      schema={AnswerForm}
      sections={[{ fields: [f.text('regNumber'), f.writing('text'), ...whenFields(f)] }]}
      values={{ regNumber: '', text: '', ...noWhen }}
      call={(at, { regNumber, text, ...said }, commandId) =>
        client.incidents.noteAnswer({
          commandId,
          payload: { ...at, to, at: whenOf(said), number: regNumber, text },
        })
      }
    />
  )
}
