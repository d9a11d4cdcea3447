import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Reader } from '#shared/incidents/file.ts'
import { why } from '#shared/incidents/schema.ts'
import { colleaguesQuery } from './incidentQuery.ts'
import { StepDialog, type StepProps } from './StepDialog.tsx'
import { useFields } from './useFields.ts'

const useColleagues = () => {
  const { data = [] } = useQuery(colleaguesQuery(useOffice()))
  return data.map(({ account, name }) => ({ value: account, word: name }))
}

const PassOnForm = z.object({ account: z.uuid('required') })

export function PassOnDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  const colleagues = useColleagues()
  return (
    <StepDialog
      {...props}
      step="passOn"
      title={t('incidents.step.passOn')}
      done={t('incidents.done.passedOn')}
      schema={PassOnForm}
      sections={[{ fields: [f.choice('account', colleagues)] }]}
      values={{ account: '' }}
      call={(at, said, commandId) =>
        client.incidents.passOn({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}

const AddForm = z.object({ account: z.uuid('required'), level: z.enum(['full', 'statements']) })

export function AddReaderDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  const colleagues = useColleagues()
  return (
    <StepDialog
      {...props}
      step="addReader"
      title={t('incidents.step.addReader')}
      done={t('incidents.done.readerAdded')}
      schema={AddForm}
      sections={[
        {
          fields: [
            f.choice('account', colleagues),
            f.choice(
              'level',
              AddForm.shape.level.options.map((value) => ({
                value,
                word: t(`incidents.word.level.${value}`),
              })),
            ),
          ],
        },
      ]}
      values={{ account: '', level: 'statements' }}
      call={(at, said, commandId) =>
        client.incidents.addReader({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}

const RemoveForm = z.object({ why })

/** Ends somebody's reading, and says what that can't reach. */
export function RemoveReaderDialog({ reader, ...props }: StepProps & { reader: Reader }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step={`${reader.account}.removeReader`}
      title={`${t('incidents.step.removeReader')}: ${reader.name}`}
      done={t('incidents.done.readerRemoved')}
      saveWord={t('incidents.step.removeReader')}
      schema={RemoveForm}
      sections={[{ fields: [f.wideText('why')] }]}
      values={{ why: '' }}
      call={(at, said, commandId) =>
        client.incidents.removeReader({
          commandId,
          payload: { ...at, account: reader.account, ...said },
        })
      }
    >
      <Alert color="yellow" mt="md">
        {t('incidents.readers.backups')}{' '}
        {reader.why.includes('filer') ? t('incidents.readers.cutFiler') : ''}
      </Alert>
    </StepDialog>
  )
}
