import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { idsDraft } from '#renderer/components/form/newDraft.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { personSource } from '#renderer/people/personSource.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { ContactChannel } from '#shared/notices/schema.ts'
import { dayAndTime } from './contactValues.ts'
import { noticeRefusal } from './noticeRefusal.ts'

/** Each by the channel that stands at their name. */
const eachOwn = 'eachOwn'

const TellForm = z.object({
  day: z.iso.date('notADate'),
  time: TimeOfDay,
  channel: z.enum([eachOwn, ...ContactChannel.options]),
  by: z.uuid().nullable(),
})

const toldNow = (by: string): z.input<typeof TellForm> => ({
  ...dayAndTime(new Date().toISOString()),
  channel: eachOwn,
  by,
})

/** Notes that people were told earlier, or by somebody else, or all by one channel. */
export function TellDialog(props: {
  notice: string
  /** Of the notice as it was when the dialog was opened. */
  edition: string
  /** It says something else by now, of which nobody was told. */
  changed: boolean
  people: readonly string[]
  onTold: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { actor } = useSession()
  const { notice, edition, changed, people, onTold, onClose } = props
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'date', name: 'day', label: t('notices.contact.day') },
          { kind: 'time', name: 'time', label: t('notices.contact.time') },
          {
            kind: 'select',
            name: 'channel',
            label: t('notices.contact.channel'),
            options: [
              { value: eachOwn, word: t('notices.tell.eachOwn') },
              ...ContactChannel.options.map((value) => ({
                value,
                word: t(`notices.channel.${value}`),
              })),
            ],
          },
          {
            kind: 'record',
            name: 'by',
            label: t('notices.contact.by'),
            help: t('notices.contact.byHelp'),
            source: personSource(office, t),
          },
        ] as const,
      },
    ],
    [t, office],
  )
  const [values] = useState(() => toldNow(actor.person))
  return (
    <FormDialog title={t('notices.tell.title', { count: people.length })} onClose={onClose}>
      {changed ? <p role="status">{t('notices.tell.changed')}</p> : null}
      <RecordForm
        form={idsDraft(`tell:${notice}`, people)}
        schema={TellForm}
        sections={sections}
        values={values}
        revision={null}
        save={async ({ commandId, values: { day, time, channel, by } }) => {
          const answer = await office.client.notices.tell({
            commandId,
            payload: {
              notice,
              people: { kind: 'some', ids: [...people] },
              channel: channel === eachOwn ? null : channel,
              at: { day, time },
              by,
              edition,
            },
          })
          return answer.ok ? answer : { ...answer, refusal: atFormField(answer.refusal) }
        }}
        refused={(refusal) => ({ text: noticeRefusal(t, refusal) })}
        onSaved={({ count }, entry) => {
          sayDone(t('notices.done.told', { count }), entry)
          onTold()
        }}
        onClose={onClose}
        saveWord={t('notices.tell.save')}
      />
    </FormDialog>
  )
}

/** The office speaks of `at.day`; in the form it is a field of its own. */
const atFormField = <R extends { reason: string }>(
  refusal: R | CommonRefusal,
): R | CommonRefusal =>
  isInvalid(refusal)
    ? {
        ...refusal,
        problems: refusal.problems.map((problem) => ({
          ...problem,
          path: problem.path[0] === 'at' ? problem.path.slice(1) : problem.path,
        })),
      }
    : refusal

type Invalid = Extract<CommonRefusal, { reason: 'invalid' }>
const isInvalid = (refusal: { reason: string }): refusal is Invalid => refusal.reason === 'invalid'
