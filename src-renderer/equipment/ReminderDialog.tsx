import '#renderer/notices/texts.ts'
import { useState } from 'react'
import { Button, Group, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { today } from '#renderer/courses/today.ts'
import { RecallStep } from '#shared/equipment/recall.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { readWhen, whenNow } from './toldWhen.ts'
import classes from './equipment.module.css'

/** How each step is done. */
const channels = {
  call: ['phone', 'email', 'sms', 'whatsapp'],
  letter: ['post', 'email', 'inPerson'],
  director: ['inPerson', 'email', 'phone'],
} as const
type Channel = (typeof channels)[RecallStep][number]

/**
 * The ready text of each step (a call, a letter, a word to the director), to read out or to copy; how
 * they were told is one click. The step that is due next is chosen.
 */
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
  const { client, queries, host } = useOffice()
  const run = useCommand()
  const late = lines.find(({ recall }) => recall !== null)
  const [step, setStep] = useState<RecallStep>(late?.recall?.step ?? 'call')
  const { data } = useQuery({
    ...queries.equipment.reminder.queryOptions({ input: { line, step } }),
    placeholderData: keepPreviousData,
  })
  const [when, setWhen] = useState({ day: '', time: '' })
  // Twice pressed is told once.
  const [busy, setBusy] = useState(false)
  const told = readWhen(when, whenNow())
  const trouble = (field: 'day' | 'time') => {
    if (told.kind !== 'problem' || told.field !== field) return null
    return told.problem === 'notYet' ? t('equipment.recall.notYet') : t(`problem.${told.problem}`)
  }
  if (data === undefined) return null
  if (!data.ok) {
    return (
      <Modal
        opened
        title={t('equipment.loans.reminderTitle', { name: lines[0]?.personName ?? '' })}
        closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
        onClose={() => onClose(false)}
      >
        <p>
          {t(
            data.refusal.reason === 'restricted'
              ? 'equipment.recall.restricted'
              : 'equipment.sentBack.noReminder',
          )}
        </p>
      </Modal>
    )
  }
  const note = async (channel: Channel): Promise<void> => {
    if (told.kind === 'problem') return
    setBusy(true)
    const payload = { lines: lines.map(({ id }) => id), channel, step, at: told.at }
    const done = await run((commandId) => client.equipment.noteReminder({ commandId, payload }), {
      done: ({ count }) => t('equipment.done.reminded', { count }),
      refused: () => t('equipment.recall.notYet'),
    })
    setBusy(false)
    if (done !== null) onClose(true)
  }
  const mail = `mailto:${data.email}?subject=${encodeURIComponent(data.subject)}&body=${encodeURIComponent(data.text)}`
  const write = async (): Promise<void> => {
    const opened = await host.openExternal(mail)
    if (opened === 'refused') sayRefused(t('equipment.loans.mailTooLong'))
  }
  return (
    <Modal
      opened
      size={620}
      title={t('equipment.loans.reminderTitle', { name: lines[0]?.personName ?? data.to.name })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={() => onClose(false)}
    >
      {lines.every(({ dueOn }) => dueOn >= today()) ? null : (
        <SegmentedControl
          mb="sm"
          aria-label={t('equipment.recall.step')}
          value={step}
          onChange={(value) => setStep(RecallStep.parse(value))}
          data={RecallStep.options.map((value) => ({
            value,
            label: t(`equipment.recall.name.${value}`),
          }))}
        />
      )}
      <p className={classes['quiet']}>
        {[data.to.name, formatPhone(data.phone), data.email]
          .filter((text) => text !== '')
          .join(' · ')}
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
          <Button
            variant="default"
            component="a"
            href={mail}
            onClick={(event) => {
              event.preventDefault()
              void write()
            }}
          >
            {t('notices.channel.email')}
          </Button>
        )}
      </Group>
      <h3 className={classes['heading']}>{t(`equipment.recall.note.${step}`)}</h3>
      <Group mt="xs" align="flex-start">
        <DayInput
          w={180}
          label={t('equipment.recall.toldOn')}
          description={t('equipment.recall.toldOnHelp')}
          error={trouble('day')}
          value={when.day}
          onChange={(day) => setWhen({ ...when, day })}
        />
        <TextInput
          w={120}
          label={t('equipment.recall.toldAt')}
          description={t('equipment.recall.toldAtHelp')}
          inputMode="decimal"
          autoComplete="off"
          error={trouble('time')}
          value={when.time}
          onChange={(event) => setWhen({ ...when, time: event.currentTarget.value })}
        />
      </Group>
      <Group mt="sm" gap="xs">
        {channels[step].map((channel) => (
          <Button
            key={channel}
            size="compact-sm"
            disabled={busy || told.kind === 'problem'}
            onClick={() => void note(channel)}
          >
            {t(`notices.channel.${channel}`)}
          </Button>
        ))}
      </Group>
    </Modal>
  )
}
