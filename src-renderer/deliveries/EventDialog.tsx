import { useMemo, useState } from 'react'
import { Box, Button, Group, Modal, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { personSource } from '#renderer/people/personSource.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import {
  type DeliveryStatus,
  EventSource,
  handsOver,
  possibleStatuses,
} from '#shared/deliveries/status.ts'
import { statusWord } from './words.ts'
import { useDeliveryCommands } from './useDeliveryActions.tsx'
import classes from './deliveries.module.css'

const takings: readonly DeliveryStatus[] = ['collected', 'received', 'confirmed']

/** Says what happened to deliveries, when, and who says so. */
export function EventDialog({
  deliveries,
  first = null,
  onClose,
}: {
  deliveries: readonly Delivery[]
  /** What it begins with; null for what usually comes next. */
  first?: DeliveryStatus | null
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { record } = useDeliveryCommands()
  const statuses = possibleStatuses(deliveries)
  const [status, setStatus] = useState<DeliveryStatus | null>(first ?? statuses[0] ?? null)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [source, setSource] = useState<EventSource>('office')
  const [takenBy, setTakenBy] = useState('')
  const [relation, setRelation] = useState('')
  const [handedBy, setHandedBy] = useState('')
  const [note, setNote] = useState('')
  const people = useMemo(() => personSource(office, t), [office, t])
  const handed = status !== null && handsOver(status)
  const taken = status !== null && takings.includes(status)
  const save = async () => {
    if (status === null) return
    const done = await record(
      deliveries.map(({ id }) => id),
      {
        status,
        at: day === '' ? null : { day, time: time === '' ? null : time },
        source,
        takenBy: taken ? takenBy : '',
        relation: taken ? relation : '',
        handedBy: handed && handedBy !== '' ? handedBy : null,
        note,
      },
    )
    if (done !== null) onClose(true)
  }
  return (
    <Modal
      opened
      size={560}
      title={t(deliveries.length === 1 ? 'deliveries.event.title' : 'deliveries.event.titleMany')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={() => onClose(false)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <SimpleGrid cols={2} spacing="md" className={classes['fieldRow'] ?? ''}>
          <Select
            data-autofocus={first === null ? true : undefined}
            label={t('deliveries.field.status')}
            allowDeselect={false}
            data={statuses.map((value) => ({
              value,
              label: statusWord(t, { channel: deliveries[0]?.channel ?? 'locker', status: value }),
            }))}
            value={status}
            onChange={(value) => {
              const chosen = statuses.find((one) => one === value)
              if (chosen !== undefined) setStatus(chosen)
            }}
          />
          <Select
            label={t('deliveries.field.source')}
            allowDeselect={false}
            data={EventSource.options.map((value) => ({
              value,
              label: t(`deliveries.source.${value}`),
            }))}
            value={source}
            onChange={(value) => {
              const read = EventSource.safeParse(value)
              if (read.success) setSource(read.data)
            }}
          />
          <DayInput
            label={t('deliveries.field.day')}
            description={t('deliveries.help.day')}
            value={day}
            onChange={setDay}
          />
          <TextInput
            type="time"
            label={t('deliveries.field.time')}
            disabled={day === ''}
            value={time}
            onChange={({ currentTarget }) => setTime(currentTarget.value)}
          />
          {taken ? (
            <>
              <TextInput
                data-autofocus={first === null ? undefined : true}
                label={t('deliveries.field.takenBy')}
                value={takenBy}
                onChange={({ currentTarget }) => setTakenBy(currentTarget.value)}
              />
              <TextInput
                label={t('deliveries.field.relation')}
                description={t('deliveries.help.relation')}
                required={takenBy !== ''}
                disabled={takenBy === ''}
                value={relation}
                onChange={({ currentTarget }) => setRelation(currentTarget.value)}
              />
            </>
          ) : null}
        </SimpleGrid>
        {handed ? (
          <Box mt="md">
            <RecordPicker
              source={people}
              control={{
                id: 'event-handed-by',
                value: handedBy,
                onChange: (value) => setHandedBy(typeof value === 'string' ? value : ''),
                onBlur: () => undefined,
                label: t('deliveries.field.handedBy'),
                help: t('deliveries.help.handedBy'),
                required: false,
                disabled: false,
                error: null,
              }}
            />
          </Box>
        ) : null}
        <Textarea
          mt="md"
          autosize
          minRows={2}
          label={t('deliveries.field.note')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit" disabled={status === null}>
            {t('deliveries.event.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
