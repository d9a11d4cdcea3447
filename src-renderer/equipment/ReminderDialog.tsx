import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import classes from './equipment.module.css'

const channels = ['phone', 'email', 'sms', 'whatsapp'] as const

/** The ready text in the borrower's language, to read out or to copy; how they were told is one click. */
export function ReminderDialog({
  line,
  lines,
  onClose,
}: {
  line: string
  lines: readonly LoanLine[]
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const run = useCommand()
  const { data } = useQuery(queries.equipment.reminder.queryOptions({ input: { line } }))
  if (data === undefined) return null
  const note = async (channel: (typeof channels)[number]): Promise<void> => {
    const payload = { lines: lines.map(({ id }) => id), channel }
    const done = await run((commandId) => client.equipment.noteReminder({ commandId, payload }), {
      done: ({ count }) => t('equipment.done.reminded', { count }),
      refused: () => t('components.refusal.other'),
    })
    if (done !== null) onClose(true)
  }
  const mail = `mailto:${data.email}?subject=${encodeURIComponent(data.subject)}&body=${encodeURIComponent(data.text)}`
  return (
    <Modal
      opened
      size={620}
      title={t('equipment.loans.reminderTitle', { name: data.to.name })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={() => onClose(false)}
    >
      <p className={classes['quiet']}>
        {[formatPhone(data.phone), data.email].filter((text) => text !== '').join(' · ')}
      </p>
      <Textarea
        readOnly
        autosize
        minRows={8}
        mt="sm"
        aria-label={data.subject}
        value={data.text}
        lang={data.language}
      />
      <Group mt="md" gap="xs">
        <Button
          variant="default"
          onClick={() =>
            void navigator.clipboard
              .writeText(data.text)
              .then(() => sayDone(t('equipment.loans.copied')))
          }
        >
          {t('equipment.loans.copy')}
        </Button>
        {data.email === '' ? null : (
          <Button variant="default" component="a" href={mail}>
            {t('notices.channel.email')}
          </Button>
        )}
      </Group>
      <h3 className={classes['heading']}>{t('equipment.loans.toldBy')}</h3>
      <Group mt="xs" gap="xs">
        {channels.map((channel) => (
          <Button key={channel} size="compact-sm" onClick={() => void note(channel)}>
            {t(`notices.channel.${channel}`)}
          </Button>
        ))}
      </Group>
    </Modal>
  )
}
