import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { alsoCancelled, leftOpenWords } from './leftOpenWords.ts'
import type { ChosenEnrolments } from './StateDialog.tsx'
import classes from './courses.module.css'

const Leaving = z.object({ since: z.iso.date('notADate').nullable() })
const today = { since: null }

/** Takes the chosen participants out of the group since a day, after showing what they leave open. */
export function WithdrawDialog(props: {
  group: string
  chosen: ChosenEnrolments
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { group, chosen, onClose } = props
  return (
    <Modal
      opened
      title={t('courses.withdrawTitle', { count: chosen.count })}
      closeOnEscape={false}
      withCloseButton={false}
      onClose={onClose}
    >
      <RecordForm
        form={`withdraw:${group}`}
        schema={Leaving}
        sections={[
          {
            fields: [
              {
                kind: 'date' as const,
                name: 'since' as const,
                label: t('courses.field.withdrawnOn'),
                help: t('courses.help.since'),
                wide: true,
              },
            ],
          },
        ]}
        values={today}
        revision={null}
        save={({ commandId, values }) =>
          client.courses.changeEnrolmentState({
            commandId,
            payload: {
              group,
              selection: chosen.selection,
              state: 'withdrawn',
              since: values.since,
              seen: {},
            },
          })
        }
        refused={() => ({ text: t('components.refusal.other') })}
        onSaved={({ count, cancelled }, entry) => {
          const told = [t('courses.done.withdrawn', { count }), ...alsoCancelled(t, cancelled)]
          sayDone(told.join(' '), entry)
          chosen.clear()
          onClose()
        }}
        onClose={onClose}
        saveWord={t('courses.action.withdraw')}
      >
        <LeftOpen group={group} chosen={chosen} />
      </RecordForm>
    </Modal>
  )
}

function LeftOpen({ group, chosen }: { group: string; chosen: ChosenEnrolments }) {
  const { t, i18n } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.courses.openAffairs.queryOptions({ input: { group, selection: chosen.selection } }),
  )
  if (data === undefined || data.length === 0) return null
  return (
    <section aria-label={t('courses.leftOpen.title')}>
      <h3>{t('courses.leftOpen.title')}</h3>
      <ul className={classes['lines']}>
        {data.map((affairs) => (
          <li key={affairs.id}>
            {affairs.name}: {leftOpenWords(t, i18n.language, affairs).join('; ')}
          </li>
        ))}
      </ul>
      {data.every(({ reserved }) => reserved.length === 0) ? null : (
        <p>{t('courses.leftOpen.willCancel')}</p>
      )}
      {data.every(({ lent }) => lent.length === 0) ? null : (
        <p>{t('courses.leftOpen.loansStay')}</p>
      )}
    </section>
  )
}
