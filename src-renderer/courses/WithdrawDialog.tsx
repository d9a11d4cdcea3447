import { Fragment } from 'react'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { OpenAffairs } from '#shared/courses/schema.ts'
import { alsoCancelled, dueDaysSet, leftOpenWords } from './leftOpenWords.ts'
import type { ChosenEnrolments } from './StateDialog.tsx'
import classes from './courses.module.css'

const Leaving = z.object({
  since: z.iso.date('notADate').nullable(),
  bringBackBy: z.iso.date('notADate').nullable(),
})
const asIs = { since: null, bringBackBy: null }

/** Takes the chosen participants out of the group since a day, after showing what they leave open. */
export function WithdrawDialog(props: {
  group: string
  chosen: ChosenEnrolments
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const { group, chosen, onClose } = props
  const { data } = useQuery(
    queries.courses.openAffairs.queryOptions({ input: { group, selection: chosen.selection } }),
  )
  return (
    <FormDialog
      title={t('courses.withdrawTitle', { count: chosen.count })}
      form={chosenDraft(`withdraw:${group}`, chosen.selection)}
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
            ...(data?.some(({ lent }) => lent.length > 0) === true
              ? [
                  {
                    kind: 'date' as const,
                    name: 'bringBackBy' as const,
                    label: t('courses.field.bringBackBy'),
                    help: t('courses.help.bringBackBy'),
                    wide: true,
                  },
                ]
              : []),
          ],
        },
      ]}
      values={asIs}
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
            bringBackBy: values.bringBackBy,
          },
        })
      }
      refused={() => ({ text: t('components.refusal.other') })}
      onSaved={({ count, ...became }, entry) => {
        const told = [
          t('courses.done.withdrawn', { count }),
          ...alsoCancelled(t, became),
          ...dueDaysSet(t, became),
        ]
        sayDone(told.join(' '), entry)
        chosen.clear()
        onClose()
      }}
      onClose={onClose}
      saveWord={t('courses.action.withdraw')}
    >
      <LeftOpen affairs={data ?? []} />
    </FormDialog>
  )
}

function LeftOpen({ affairs }: { affairs: readonly OpenAffairs[] }) {
  const { t, i18n } = useTranslation()
  if (affairs.length === 0) return null
  const kept = affairs.flatMap(({ reserved }) => reserved)
  return (
    <section aria-label={t('courses.leftOpen.title')}>
      <h3>{t('courses.leftOpen.title')}</h3>
      <ul className={classes['lines']}>
        {affairs.map((each) => (
          <li key={each.id}>
            {each.name}: {leftOpenWords(t, i18n.language, each).join('; ')}
            {each.firstDeliveries.map(({ id, code }) => (
              <Fragment key={id}>
                {' '}
                <Anchor
                  underline="always"
                  renderRoot={(props) => <Link to="/deliveries" search={{ open: id }} {...props} />}
                >
                  {code}
                </Anchor>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      {kept.every(({ goesTo }) => goesTo !== null) ? null : (
        <p>
          {t(
            kept.every(({ goesTo }) => goesTo === null)
              ? 'courses.leftOpen.willCancel'
              : 'courses.leftOpen.willCancelOthers',
          )}
        </p>
      )}
      {affairs.every(({ lent }) => lent.length === 0) ? null : (
        <p>{t('courses.leftOpen.loansStay')}</p>
      )}
    </section>
  )
}
