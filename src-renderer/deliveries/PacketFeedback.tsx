import './batchTexts.ts'
import { useState } from 'react'
import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { today } from '#renderer/courses/today.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'

/** Notes that feedback on a weekly packet came (procedure 001, 14.5); nothing of other deliveries. */
export function PacketFeedback({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [open, setOpen] = useState(false)
  const [feedbackOn, setDay] = useState(today())
  const [note, setNote] = useState('')
  if (delivery.channel !== 'weeklyPacket' || delivery.status !== 'received') return null
  const save = async (): Promise<void> => {
    const payload = { delivery: delivery.id, feedbackOn, note }
    const done = await run((commandId) => client.deliveries.noteFeedback({ commandId, payload }), {
      done: () => t('batch.done.feedback'),
      // What happened is never taken back: a later note goes before an earlier one.
      undoable: () => false,
      refused: (refusal) =>
        refusal.reason === 'beforeHandOver'
          ? t('batch.refusal.beforeHandOver', { date: formatDate(refusal.day) })
          : t(`batch.refusal.${refusal.reason}`),
    })
    if (done !== null) setOpen(false)
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('batch.feedback.open')}
      </Button>
      <Modal
        opened={open}
        size={460}
        title={t('batch.feedback.title')}
        closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
        onClose={() => setOpen(false)}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <DayInput
            data-autofocus
            label={t('batch.feedback.day')}
            value={feedbackOn}
            onChange={setDay}
          />
          <Textarea
            mt="md"
            autosize
            minRows={2}
            label={t('batch.feedback.note')}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Group mt="lg" justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('components.form.cancel')}
            </Button>
            <Button type="submit">{t('batch.feedback.save')}</Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}
