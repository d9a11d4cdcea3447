import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { day, line, StatementText, why } from '#shared/incidents/schema.ts'
import type { Statement } from '#shared/incidents/file.ts'
import { StatementMode } from '#shared/incidents/statement.ts'
import { personOptions } from './entryDialogs.tsx'
import { colleaguesQuery } from './incidentQuery.ts'
import { StepDialog, type StepProps } from './StepDialog.tsx'
import { useFields } from './useFields.ts'
import { noWhen, when, whenFields, whenOf } from './when.ts'

type OfStatement = StepProps & { statement: Statement }

const RequestForm = z.object({
  person: z.uuid('required'),
  dueOn: day.nullable(),
  takenBy: z.uuid().nullable(),
})

export function RequestStatementDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const office = useOffice()
  const { data: colleagues = [] } = useQuery(colleaguesQuery(office))
  const asked = new Set(props.file.statements.map(({ person }) => person))
  return (
    <StepDialog
      {...props}
      step="request"
      title={t('incidents.step.requestStatement')}
      schema={RequestForm}
      sections={[
        {
          fields: [
            f.choice(
              'person',
              personOptions(props.file).filter(({ value }) => !asked.has(value)),
            ),
            f.date('dueOn', 'dueOn'),
            f.maybe(
              'takenBy',
              colleagues.map(({ account, name }) => ({ value: account, word: name })),
              'takenBy',
            ),
          ],
        },
      ]}
      values={{ person: '', dueOn: null, takenBy: null }}
      call={(at, said, commandId) =>
        office.client.incidents.requestStatement({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}

const useTextFields = () => {
  const { t } = useTranslation()
  const f = useFields()
  return [
    f.long('text'),
    f.choice(
      'language',
      StatementText.shape.language.options.map((value) => ({
        value,
        word: t(`incidents.word.language.${value}`),
      })),
    ),
    f.text('othersPresent'),
  ]
}

const emptyText = { text: '', language: 'lv' as const, othersPresent: '' }

export function WriteStatementDialog({ statement, ...props }: OfStatement) {
  const { t } = useTranslation()
  const { client } = useOffice()
  return (
    <StepDialog
      {...props}
      step={`${statement.id}.write`}
      title={`${t('incidents.step.writeStatement')}: ${statement.name}`}
      schema={StatementText}
      sections={[{ fields: useTextFields() }]}
      values={statement.draft ?? emptyText}
      call={(at, input, commandId) =>
        client.incidents.writeStatement({
          commandId,
          payload: { ...at, statement: statement.id, input },
        })
      }
    />
  )
}

const signing = {
  signature: z.enum(['paper', 'eSignature']),
  originalAt: line(200),
  signedOn: day.nullable(),
}
const SignForm = z.object({ mode: StatementMode, ...signing })

const useSigningFields = () => {
  const { t } = useTranslation()
  const f = useFields()
  return [
    f.choice(
      'signature',
      signing.signature.options.map((value) => ({
        value,
        word: t(`incidents.word.signature.${value}`),
      })),
    ),
    f.date('signedOn', 'signedOn'),
    f.wideText('originalAt'),
  ]
}

export function SignStatementDialog({ statement, ...props }: OfStatement) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  const fields = useSigningFields()
  return (
    <StepDialog
      {...props}
      step={`${statement.id}.sign`}
      title={`${t('incidents.step.signStatement')}: ${statement.name}`}
      schema={SignForm}
      sections={[
        {
          fields: [
            f.choice(
              'mode',
              StatementMode.options.map((value) => ({
                value,
                word: t(`incidents.word.mode.${value}`),
              })),
            ),
            ...fields,
          ],
        },
      ]}
      values={{ mode: 'takenDown', signature: 'paper', originalAt: '', signedOn: null }}
      call={(at, said, commandId) =>
        client.incidents.signStatement({
          commandId,
          payload: { ...at, statement: statement.id, ...said },
        })
      }
    />
  )
}

const AmendForm = z.object({
  ...StatementText.shape,
  reason: why,
  signer: line(200).min(1, 'required'),
  ...signing,
})

export function AmendStatementDialog({ statement, ...props }: OfStatement) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  const text = useTextFields()
  const fields = useSigningFields()
  return (
    <StepDialog
      {...props}
      step={`${statement.id}.amend`}
      title={`${t('incidents.step.amendStatement')}: ${statement.name}`}
      schema={AmendForm}
      sections={[{ fields: [...text, f.wideText('reason'), f.text('signer'), ...fields] }]}
      values={{
        ...emptyText,
        reason: '',
        signer: statement.name,
        signature: 'paper',
        originalAt: '',
        signedOn: null,
      }}
      call={(at, { text: written, language, othersPresent, ...said }, commandId) =>
        client.incidents.amendStatement({
          commandId,
          payload: {
            ...at,
            statement: statement.id,
            input: { text: written, language, othersPresent },
            ...said,
          },
        })
      }
    />
  )
}

const RefuseForm = z.object({ witness: line(200).min(1, 'required'), reason: line(500), ...when })

export function RefuseStatementDialog({ statement, ...props }: OfStatement) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step={`${statement.id}.refuse`}
      title={`${t('incidents.step.refuseStatement')}: ${statement.name}`}
      schema={RefuseForm}
      sections={[{ fields: [f.wideText('witness'), f.wideText('reason'), ...whenFields(f)] }]}
      values={{ witness: '', reason: '', ...noWhen }}
      call={(at, { witness, reason, ...said }, commandId) =>
        client.incidents.refuseStatement({
          commandId,
          payload: { ...at, statement: statement.id, witness, reason, at: whenOf(said) },
        })
      }
    />
  )
}

const GiveUpForm = z.object({ reason: why })

export function GiveUpStatementDialog({ statement, ...props }: OfStatement) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step={`${statement.id}.giveUp`}
      title={`${t('incidents.step.giveUpStatement')}: ${statement.name}`}
      schema={GiveUpForm}
      sections={[{ fields: [f.wideText('reason')] }]}
      values={{ reason: '' }}
      call={(at, { reason }, commandId) =>
        client.incidents.giveUpStatement({
          commandId,
          payload: { ...at, statement: statement.id, reason },
        })
      }
    />
  )
}
