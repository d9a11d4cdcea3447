import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { FileInput } from '@mantine/core'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { InvolvedAs } from '#shared/incidents/involvement.ts'
import type { Action, Involved } from '#shared/incidents/file.ts'
import { day, line, required, why } from '#shared/incidents/schema.ts'
import { involvedOf, newPersonRow, PersonRow } from './filingForm.ts'
import { colleaguesQuery } from './incidentQuery.ts'
import { StepDialog, type StepProps } from './StepDialog.tsx'
import { personRows } from './personRows.ts'
import { partOptions, useFields } from './useFields.ts'

const AddPersonForm = z.object({ persons: z.array(PersonRow).length(1, 'required') })

export function AddPersonDialog(props: StepProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step="addPerson"
      title={t('incidents.step.addPerson')}
      schema={AddPersonForm}
      sections={[{ fields: [personRows(t, f, personSource(office, t))] }]}
      values={{ persons: [newPersonRow()] }}
      call={(at, { persons: [row] }, commandId) =>
        office.client.incidents.addPerson({
          commandId,
          payload: { ...at, input: involvedOf(row ?? newPersonRow()) },
        })
      }
    />
  )
}

const ChangePersonForm = z.object({
  parts: z.array(InvolvedAs).min(1, 'required'),
  note: line(500),
})

export function ChangePersonDialog({ person, ...props }: StepProps & { person: Involved }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step={`${person.id}.change`}
      title={`${t('incidents.step.changePerson')}: ${person.name}`}
      schema={ChangePersonForm}
      sections={[{ fields: [f.several('parts', partOptions(t)), f.wideText('note')] }]}
      values={{ parts: person.parts, note: person.note }}
      call={(at, said, commandId) =>
        client.incidents.changePerson({ commandId, payload: { ...at, person: person.id, ...said } })
      }
    />
  )
}

const WhyForm = z.object({ why })

export function RemovePersonDialog({ person, ...props }: StepProps & { person: Involved }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step={`${person.id}.remove`}
      title={`${t('incidents.step.removePerson')}: ${person.name}`}
      schema={WhyForm}
      sections={[{ fields: [f.wideText('why')] }]}
      values={{ why: '' }}
      call={(at, said, commandId) =>
        client.incidents.removePerson({ commandId, payload: { ...at, person: person.id, ...said } })
      }
    />
  )
}

const ActionForm = z.object({ what: required(2000), owner: z.uuid('required'), dueOn: day })

export function AddActionDialog(props: StepProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const f = useFields()
  const { data: colleagues = [] } = useQuery(colleaguesQuery(office))
  return (
    <StepDialog
      {...props}
      step="addAction"
      title={t('incidents.step.addAction')}
      schema={ActionForm}
      sections={[
        {
          fields: [
            f.writing('what'),
            f.choice(
              'owner',
              colleagues.map(({ account, name }) => ({ value: account, word: name })),
            ),
            f.date('dueOn'),
          ],
        },
      ]}
      values={{ what: '', owner: '', dueOn: '' }}
      call={(at, said, commandId) =>
        office.client.incidents.addAction({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}

const FinishForm = z.object({ result: line(500) })

export function FinishActionDialog({ action, ...props }: StepProps & { action: Action }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step={`${action.id}.finish`}
      title={t('incidents.step.finishAction')}
      schema={FinishForm}
      sections={[{ fields: [f.wideText('result')] }]}
      values={{ result: '' }}
      call={(at, { result }, commandId) =>
        client.incidents.finishAction({ commandId, payload: { ...at, action: action.id, result } })
      }
    />
  )
}

const AttachForm = z.object({
  file: z.instanceof(File, { error: 'required' }),
  capturedOn: day.nullable(),
  source: line(300),
})

export function AttachDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step="attach"
      title={t('incidents.step.attach')}
      schema={AttachForm}
      sections={[
        {
          fields: [
            {
              kind: 'custom',
              name: 'file',
              label: f.label('file'),
              wide: true,
              render: (control) => (
                <FileInput
                  id={control.id}
                  label={control.label}
                  withAsterisk
                  error={control.error}
                  value={control.value instanceof File ? control.value : null}
                  onChange={control.onChange}
                />
              ),
            },
            f.date('capturedOn'),
            f.text('source'),
          ],
        },
      ]}
      values={{ file: noFile, capturedOn: null, source: '' }}
      call={(at, said, commandId) =>
        client.incidents.attach({
          commandId,
          payload: { ...at, input: { ...said, statement: null } },
        })
      }
    />
  )
}

/** Stands for a file that is not chosen yet; the office refuses an empty one. */
const noFile = new File([], '')
